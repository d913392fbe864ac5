import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** remedies page. */
export function RemediesPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.remedies')}>{null}</Page>;
}
