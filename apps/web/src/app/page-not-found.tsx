import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** No such page: says so and leads to the first page. */
export function PageNotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.not-found')}>
      <EmptyState
        title={t('app.not-found')}
        hint={t('app.not-found-hint')}
        action={<Link to="/">{t('app.nav.tasks')}</Link>}
      />
    </Page>
  );
}
