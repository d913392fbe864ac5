import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeDetails, describeError } from '../lib/describe-error.ts';

/** A refused call in words: what is wrong, at which field, row and column, and a way to try again. Nothing for no error. */
export function ProblemAlert(props: {
  error: unknown;
  onRetry?: (() => void) | undefined;
  onClose?: () => void;
}) {
  const { t } = useTranslation();
  if (!props.error) return null;
  const details = describeDetails(props.error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={describeError(props.error)}
      description={
        details.length > 0 ? (
          <ul style={{ margin: 0, paddingInlineStart: 20, maxHeight: 240, overflow: 'auto' }}>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : undefined
      }
      action={
        props.onRetry ? (
          <Button size="small" onClick={props.onRetry}>
            {t('common.retry')}
          </Button>
        ) : undefined
      }
      {...(props.onClose ? { closable: { onClose: props.onClose, 'aria-label': t('common.close') } } : {})}
    />
  );
}
