import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** responsibilities page. */
export function ResponsibilitiesPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.responsibilities')}>{null}</Page>;
}
