import { approveReturn, type ReturnDetail } from '@lianchuang/domain/returns/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPoints } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Approves one return with the grades given; says in numbers what was looked at and what will not count. */
export function ApproveDialog(props: {
  detail: ReturnDetail;
  grades: Readonly<Record<string, number>>;
  falseFigures: boolean;
  looked: number;
  /** Answers that lack the evidence their points need. */
  lacking: number;
  points: number | null;
  onDone: (detail: ReturnDetail) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { detail } = props;
  const approve = useMutation({
    mutationFn: () =>
      api(approveReturn, {
        params: { id: detail.id },
        body: {
          version: detail.version,
          judgements: { ...props.grades },
          falseFigures: props.falseFigures,
        },
      }),
    onSuccess: props.onDone,
  });
  return (
    <Modal
      open
      title={t('review.approve-title', { name: detail.organisation.name })}
      okText={t('review.approve')}
      cancelText={t('common.cancel')}
      confirmLoading={approve.isPending}
      onOk={() => approve.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={approve.error} />
      <p>
        {t('review.approve-numbers', {
          count: detail.questions.length,
          looked: props.looked,
          self: formatPoints(detail.self),
          points: formatPoints(props.points),
        })}
      </p>
      {props.lacking > 0 ? <p>{t('review.approve-lacking', { count: props.lacking })}</p> : null}
      {detail.differing > 0 ? <p>{t('review.approve-differing', { count: detail.differing })}</p> : null}
      {props.falseFigures ? <Alert type="error" showIcon title={t('review.false-figures-effect')} /> : null}
    </Modal>
  );
}
