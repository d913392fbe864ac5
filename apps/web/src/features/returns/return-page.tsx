import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** returns page. */
export function ReturnPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.returns')}>{null}</Page>;
}
