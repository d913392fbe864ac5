import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** campaign page. */
export function CampaignPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.campaign')}>{null}</Page>;
}
