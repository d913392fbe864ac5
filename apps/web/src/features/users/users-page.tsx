import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** users page. */
export function UsersPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.users')}>{null}</Page>;
}
