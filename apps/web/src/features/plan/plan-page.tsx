import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

/** targets page. */
export function PlanPage() {
  const { t } = useTranslation();
  return <Page title={t('app.nav.targets')}>{null}</Page>;
}
