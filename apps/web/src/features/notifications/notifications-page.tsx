import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** notifications page. */
export function NotificationsPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.notifications')}>{null}</Page>;
}
