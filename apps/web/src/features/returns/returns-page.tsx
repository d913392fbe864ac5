import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** returns page. */
export function ReturnsPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.returns')}>{null}</Page>;
}
