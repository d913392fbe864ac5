import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** periods page. */
export function PeriodsPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.periods')}>{null}</Page>;
}
