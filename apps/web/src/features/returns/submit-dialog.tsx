import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { isGiven } from '../../lib/amounts.ts';
import { formatPoints } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { ReturnForm } from './use-return-form.ts';

/** Says in numbers what is handed in before it is. */
export function SubmitDialog(props: {
  form: ReturnForm;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { form } = props;
  const answers = [...form.answers.values()];
  return (
    <Modal
      open
      title={t('returns.submit-title')}
      okText={t('returns.submit')}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      onOk={props.onConfirm}
      onCancel={props.onClose}
    >
      <ProblemAlert error={props.error} />
      <p>
        {t('returns.submit-numbers', {
          answers: answers.filter((answer) => isGiven(answer)).length,
          evidence: answers.reduce((sum, answer) => sum + answer.evidence.length, 0),
          reviewer: form.detail.reviewer.name,
        })}
      </p>
      {form.differing.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('returns.submit-differing', { count: form.differing.length })}
        />
      ) : null}
      {form.score ? (
        <p>
          {t(form.score.passed ? 'returns.submit-passes' : 'returns.submit-fails', {
            points: formatPoints(form.score.total),
          })}
        </p>
      ) : null}
      <p className="lc-muted">{t('returns.submit-after')}</p>
    </Modal>
  );
}
