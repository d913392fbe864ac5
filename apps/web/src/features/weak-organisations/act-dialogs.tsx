import { addDays } from '@lianchuang/domain/periods/calendar';
import {
  appraiseWeakOrganisation,
  planWeakOrganisation,
  reportWeakProgress,
  type WeakOrganisation,
} from '@lianchuang/domain/weak-organisations/contract';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

const refresh = ['weak-organisations', 'tasks'];
interface Given {
  row: WeakOrganisation;
  onClose: () => void;
}

function TextItem(props: { name: string; label: string; max: number; rows?: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
    >
      {props.rows ? (
        <Input.TextArea maxLength={props.max} autoSize={{ minRows: props.rows }} />
      ) : (
        <Input maxLength={props.max} />
      )}
    </Form.Item>
  );
}

/** Plan, helper and date. */
export function PlanDialog({ row, onClose }: Given) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <SavingDialog<{ plan: string; helper: string; dueOn: string }>
      title={`${row.organisation.name} · ${t('weak.act.plan')}`}
      ok={t('common.save')}
      initial={{ plan: row.plan, helper: row.helper, dueOn: row.planDueOn ?? addDays(today, 180) }}
      refresh={refresh}
      save={(entries) =>
        api(planWeakOrganisation, { params: { id: row.id }, body: { version: row.version, ...entries } })
      }
      onClose={onClose}
    >
      <TextItem name="plan" label={t('weak.plan')} max={2000} rows={4} />
      <TextItem name="helper" label={t('weak.helper')} max={100} />
      <FormDay name="dueOn" label={t('weak.plan-due')} min={today} />
    </SavingDialog>
  );
}

/** What was done in a month: of those without a word the earliest first, then the running one. */
export function ReportDialog({ row, onClose }: Given) {
  const { t } = useTranslation();
  const { today } = useSession();
  const running = `${today.slice(0, 7)}-01`;
  const months = [...row.behind, running];
  return (
    <SavingDialog<{ month: string; progress: string }>
      title={`${row.organisation.name} · ${t('weak.act.report')}`}
      ok={t('weak.act.report')}
      initial={{ month: months[0] ?? running, progress: '' }}
      refresh={refresh}
      save={(entries) =>
        api(reportWeakProgress, { params: { id: row.id }, body: { version: row.version, ...entries } })
      }
      onClose={onClose}
    >
      <Form.Item name="month" label={t('weak.month')}>
        <Select options={months.map((value) => ({ value, label: value.slice(0, 7) }))} />
      </Form.Item>
      <TextItem name="progress" label={t('weak.progress-text')} max={1000} rows={3} />
    </SavingDialog>
  );
}

/** The appraisal that may lift it. */
export function AppraiseDialog({ row, onClose }: Given) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <SavingDialog<{ on: string; lifted: boolean; finding: string }>
      title={`${row.organisation.name} · ${t('weak.act.appraise')}`}
      ok={t('common.save')}
      initial={{ on: today, lifted: false, finding: '' }}
      refresh={[...refresh, 'targets']}
      save={(entries) =>
        api(appraiseWeakOrganisation, { params: { id: row.id }, body: { version: row.version, ...entries } })
      }
      onClose={onClose}
    >
      <FormDay name="on" label={t('weak.appraised-on')} min={row.namedOn} max={today} />
      <Form.Item name="lifted" label={t('weak.result')}>
        <Radio.Group
          options={[
            { value: true, label: t('weak.appraisal-lifted') },
            { value: false, label: t('weak.appraisal-kept') },
          ]}
        />
      </Form.Item>
      <TextItem name="finding" label={t('weak.finding')} max={1000} rows={3} />
    </SavingDialog>
  );
}
