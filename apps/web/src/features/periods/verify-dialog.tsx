import { type Period, verifyPeriod } from '@lianchuang/domain/periods/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatInstant, formatPeriod } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Reckons the seal of a locked period again and says whether anything was changed since. */
export function VerifyDialog(props: { period: Period; onClose: () => void }) {
  const { t } = useTranslation();
  const { period } = props;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['verify', period.id],
    queryFn: ({ signal }) => api(verifyPeriod, { params: { id: period.id }, signal }),
    staleTime: 0,
  });
  return (
    <Modal
      open
      title={t('periods.verify-title', { period: formatPeriod(period.id) })}
      footer={null}
      onCancel={props.onClose}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && !isFetching ? (
        <>
          <Alert
            type={data.ok ? 'success' : 'error'}
            showIcon
            role="alert"
            title={t(data.ok ? 'periods.verify-ok' : 'periods.verify-broken')}
          />
          <dl className="lc-seal">
            <dt>{t('periods.locked-at')}</dt>
            <dd>{formatInstant(period.lockedAt)}</dd>
            <dt>{t('periods.seal')}</dt>
            <dd>
              <code>{data.seal}</code>
            </dd>
            <dt>{t('periods.seal-now')}</dt>
            <dd>
              <code>{data.recomputed}</code>
            </dd>
          </dl>
        </>
      ) : error ? null : (
        <Skeleton active paragraph={{ rows: 3 }} title={false} />
      )}
    </Modal>
  );
}
