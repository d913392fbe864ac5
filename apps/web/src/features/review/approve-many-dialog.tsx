import { approveReturns, type ReturnSummary } from '@lianchuang/domain/returns/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPoints } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Says in numbers what approving many at once will do; all are approved or none. */
export function ApproveManyDialog(props: {
  rows: readonly ReturnSummary[];
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [key] = useState(uuidV7);
  const { rows } = props;
  const approve = useMutation({
    mutationFn: () =>
      api(approveReturns, {
        key,
        body: { returns: rows.map(({ id, version }) => ({ id, version })) },
      }),
    onSuccess: async ({ approved }) => {
      message.success(t('review.approved-many', { count: approved }));
      await Promise.all(
        ['review-queue', 'returns', 'tasks', 'periods', 'targets'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      );
      props.onClose(true);
    },
    onError: () => queries.invalidateQueries({ queryKey: ['review-queue'] }),
  });
  const scores = rows.flatMap((row) => (row.self === null ? [] : [row.self]));
  const mean = scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
  return (
    <Modal
      open
      title={t('review.approve-many')}
      okText={t('review.approve-count', { count: rows.length })}
      cancelText={t('common.cancel')}
      confirmLoading={approve.isPending}
      onOk={() => approve.mutate()}
      onCancel={() => props.onClose(false)}
    >
      <ProblemAlert error={approve.error} />
      <p>{t('review.approve-many-numbers', { count: rows.length, mean: formatPoints(mean) })}</p>
      <ul>
        <li>{t('review.many-late', { count: rows.filter((row) => row.onTime === false).length })}</li>
        <li>{t('review.many-sent-back', { count: rows.filter((row) => row.sentBackCount > 0).length })}</li>
        <li>{t('review.many-differing', { count: rows.filter((row) => row.differing > 0).length })}</li>
        <li>{t('review.many-judgement')}</li>
      </ul>
    </Modal>
  );
}
