import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** organisations page. */
export function OrganisationPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.organisations')}>{null}</Page>;
}
