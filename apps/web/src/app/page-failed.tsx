import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';

/** A page that could not be shown: why, and a button that tries again. */
export function PageFailed(props: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('app.page-failed')}>
      <ProblemAlert error={props.error} onRetry={() => location.reload()} />
    </Page>
  );
}
