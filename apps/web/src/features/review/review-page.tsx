import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** review page. */
export function ReviewPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.review')}>{null}</Page>;
}
