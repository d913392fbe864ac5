import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** audit page. */
export function AuditPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.audit')}>{null}</Page>;
}
