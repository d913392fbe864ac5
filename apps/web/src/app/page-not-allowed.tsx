import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** A page that the acting role may not open: says so and leads to the first page. */
export function PageNotAllowed() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.not-allowed')}>
      <EmptyState
        title={t('app.not-allowed')}
        hint={t('error.not-allowed')}
        action={<LinkButton href="/">{t('app.nav.tasks')}</LinkButton>}
      />
    </Page>
  );
}
