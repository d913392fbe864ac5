import { addDays } from '@lianchuang/domain/periods/calendar';
import { secondmentEndSchema } from '@lianchuang/domain/selection/secondment';
import {
  createSecondment,
  endSecondment,
  extendSecondment,
  type Secondment,
} from '@lianchuang/domain/selection/secondments-contract';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { useSelectionChange } from './use-selection-change.ts';

interface Sent {
  organisationId: string;
  name: string;
  fromUnit: string;
  post: string;
  fromOn: string;
  untilOn: string;
}

/** Somebody is sent to an organisation. */
export function SecondDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [form] = Form.useForm<Sent>();
  const [id] = useState(uuidV7);
  const save = useSelectionChange(
    (entries: Sent) => api(createSecondment, { body: { id, memberId: null, ...entries } }),
    props.onClose,
  );
  const text = (name: 'name' | 'fromUnit' | 'post', label: string, max: number) => (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, min: 2, message: t('selection.text-missing') }]}
    >
      <Input maxLength={max} />
    </Form.Item>
  );
  return (
    <FormDialog<Sent>
      title={t('selection.add-secondment')}
      form={form}
      initial={{ fromOn: today }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      {text('name', t('selection.name'), 40)}
      {text('fromUnit', t('selection.from-unit'), 100)}
      <Form.Item
        name="organisationId"
        label={t('selection.sent-to')}
        rules={[{ required: true, message: t('selection.organisation-missing') }]}
      >
        <OrganisationPicker />
      </Form.Item>
      {text('post', t('selection.post'), 60)}
      <FormDay name="fromOn" label={t('selection.from-on')} />
      <FormDay name="untilOn" label={t('selection.until-on')} />
    </FormDialog>
  );
}

/** A later last day. */
export function ExtendSecondmentDialog(props: { row: Secondment; onClose: () => void }) {
  const { t } = useTranslation();
  const { row } = props;
  const [form] = Form.useForm<{ untilOn: string; note: string }>();
  const save = useSelectionChange(
    (entries: { untilOn: string; note: string }) =>
      api(extendSecondment, { params: { id: row.id }, body: { version: row.version, ...entries } }),
    props.onClose,
  );
  return (
    <FormDialog
      title={t('selection.extend-of', { name: row.name })}
      form={form}
      initial={{ note: '' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <FormDay name="untilOn" label={t('selection.until-on')} min={addDays(row.untilOn, 1)} />
      <Form.Item name="note" label={t('selection.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

interface End {
  how: 'completed' | 'recalled';
  on: string;
  note: string;
}

/** The time is over, or the person is recalled and why. */
export function EndSecondmentDialog(props: { row: Secondment; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { row } = props;
  const [form] = Form.useForm<End>();
  const save = useSelectionChange(
    (entries: End) =>
      api(endSecondment, { params: { id: row.id }, body: { version: row.version, ...entries } }),
    props.onClose,
  );
  return (
    <FormDialog<End>
      title={t('selection.end-of', { name: row.name })}
      form={form}
      initial={{ how: 'completed', on: today, note: '' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <Form.Item name="how" label={t('selection.how')}>
        <Radio.Group
          options={secondmentEndSchema.options.map((value) => ({
            value,
            label: t(`selection.secondment-state.${value}`),
          }))}
        />
      </Form.Item>
      <FormDay name="on" label={t('selection.ended-on')} min={row.fromOn} max={today} />
      <Form.Item name="note" label={t('selection.recall-note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
