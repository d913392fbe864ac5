import { closePeriod, type Period, reopenPeriod } from '@lianchuang/domain/periods/contract';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePeriodChange } from './use-period-change.ts';

/** Closes a period or takes the closing back, after saying in numbers whom it concerns. */
export function CloseDialog(props: { period: Period; action: 'close' | 'reopen'; onClose: () => void }) {
  const { t } = useTranslation();
  const { period, action } = props;
  const change = usePeriodChange(
    () =>
      api(action === 'close' ? closePeriod : reopenPeriod, {
        params: { id: period.id },
        body: { version: period.version },
      }),
    props.onClose,
  );
  return (
    <Modal
      open
      title={t(`periods.${action}-title`, { period: formatPeriod(period.id) })}
      okText={t(`periods.action.${action}`)}
      cancelText={t('common.cancel')}
      confirmLoading={change.isPending}
      onOk={() => change.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={change.error} />
      <p>
        {t(`periods.${action}-numbers`, { missing: period.counts.open, sentBack: period.counts.sentBack })}
      </p>
    </Modal>
  );
}
