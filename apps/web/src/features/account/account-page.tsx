import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** account page. */
export function AccountPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.account')}>{null}</Page>;
}
