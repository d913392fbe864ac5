import { issueCheckInCode, type TrainingSession } from '@lianchuang/domain/training/contract';
import { useQuery } from '@tanstack/react-query';
import { Modal, QRCode, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** The code for the screen in the room; a new one every five minutes, each good for fifteen. */
export function CheckInCode({ session, onClose }: { session: TrainingSession; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['training', 'code', session.id],
    queryFn: ({ signal }) => api(issueCheckInCode, { params: { id: session.id }, signal }),
    refetchInterval: 5 * 60_000,
    gcTime: 0,
  });
  const address = data ? `${location.origin}${data.path}` : '';
  return (
    <Modal open title={t('training.show-code')} footer={null} onCancel={onClose}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? (
        <div className="lc-check-in-code">
          <QRCode value={address} size={260} errorLevel="M" type="svg" />
          <p>{t('training.code-how')}</p>
          <p role="status">{t('training.checked-in', { count: session.heads })}</p>
          <a href={address} target="_blank" rel="noreferrer">
            {t('training.code-link')}
          </a>
        </div>
      ) : error ? null : (
        <Skeleton active />
      )}
    </Modal>
  );
}
