import { lockPeriod, type Period, previewLock } from '@lianchuang/domain/periods/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePeriodChange } from './use-period-change.ts';

/** Locks a period for good: “将锁定 338 份填报表,之后不能修改”, and what counts as missing must be accepted. */
export function LockDialog(props: { period: Period; onClose: () => void }) {
  const { t } = useTranslation();
  const { period } = props;
  const [accepted, setAccepted] = useState(false);
  const preview = useQuery({
    queryKey: ['lock-preview', period.id, period.version],
    queryFn: ({ signal }) => api(previewLock, { params: { id: period.id }, signal }),
    staleTime: 0,
  });
  const lock = usePeriodChange(
    () =>
      api(lockPeriod, {
        params: { id: period.id },
        body: { version: period.version, acceptMissing: accepted },
      }),
    props.onClose,
  );
  const numbers = preview.data;
  const left = numbers ? numbers.missing + numbers.unapproved : 0;
  return (
    <Modal
      open
      title={t('periods.lock-title', { period: formatPeriod(period.id) })}
      okText={t('periods.action.lock')}
      cancelText={t('common.cancel')}
      confirmLoading={lock.isPending}
      okButtonProps={{ disabled: !numbers || (left > 0 && !accepted) || numbers.blockers.length > 0 }}
      onOk={() => lock.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={preview.error ?? lock.error} />
      {numbers ? (
        <>
          <p>
            <strong>{t('periods.lock-numbers', { count: numbers.locks })}</strong>
          </p>
          {left > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={t('periods.lock-missing', { missing: numbers.missing, unapproved: numbers.unapproved })}
              description={
                <Checkbox checked={accepted} onChange={(event) => setAccepted(event.target.checked)}>
                  {t('periods.lock-accept', { count: left })}
                </Checkbox>
              }
            />
          ) : (
            <p>{t('periods.lock-complete')}</p>
          )}
          <p className="lc-muted">{t('periods.lock-hint')}</p>
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 3 }} title={false} />
      )}
    </Modal>
  );
}
