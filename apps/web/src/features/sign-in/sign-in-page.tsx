import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** tasks page. */
export function SignInPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.tasks')}>{null}</Page>;
}
