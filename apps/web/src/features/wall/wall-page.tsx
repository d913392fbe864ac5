import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** wall page. */
export function WallPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.wall')}>{null}</Page>;
}
