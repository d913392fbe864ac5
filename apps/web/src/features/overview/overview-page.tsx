import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** overview page. */
export function OverviewPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.overview')}>{null}</Page>;
}
