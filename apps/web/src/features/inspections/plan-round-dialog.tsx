import { inspectedKinds, planInspectionRound } from '@lianchuang/domain/inspections/contract';
import { sampleRules } from '@lianchuang/domain/inspections/draw-sample';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { periodsQuery } from '../../lib/use-period.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

interface Entries {
  title: string;
  startsOn: string;
  endsOn: string;
  periodId: string;
  kind: (typeof inspectedKinds)[number];
  rule: (typeof sampleRules)[number];
  size: number;
  underId: string;
}

/** Plans a round; the sample is drawn when it is saved, once. */
export function PlanRoundDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const [id] = useState(uuidV7);
  const { data } = useQuery(periodsQuery);
  const quarters = (data?.items ?? []).filter((p) => p.kind === 'quarter' && p.state !== 'planned');
  const required = [{ required: true, message: t('common.form.missing') }];
  if (!data) return null;
  return (
    <SavingDialog<Entries>
      title={t('inspections.plan')}
      ok={t('inspections.plan')}
      initial={{
        title: '',
        startsOn: today,
        endsOn: addDays(today, 14),
        periodId: quarters[0]?.id ?? '',
        kind: 'village-branch',
        rule: 'lowest',
        size: 5,
        underId: acting.organisation.id,
      }}
      refresh={['inspections', 'tasks']}
      save={(entries) => api(planInspectionRound, { body: { id, ...entries } })}
      onClose={props.onClose}
    >
      <Form.Item
        name="title"
        label={t('inspections.round')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <FormDay name="startsOn" label={t('inspections.starts')} />
      <FormDay name="endsOn" label={t('inspections.ends')} />
      <Form.Item name="periodId" label={t('inspections.period')} rules={required}>
        <Select options={quarters.map((p) => ({ value: p.id, label: formatPeriod(p.id) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('inspections.kind')}>
        <Select options={inspectedKinds.map((value) => ({ value, label: t(`common.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="underId" label={t('inspections.under')} rules={required}>
        <OrganisationPicker />
      </Form.Item>
      <Form.Item name="rule" label={t('inspections.rule')}>
        <Radio.Group
          options={sampleRules.map((value) => ({ value, label: t(`inspections.rule.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="size" label={t('inspections.size')} rules={required}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
    </SavingDialog>
  );
}
