import { addDays } from '@lianchuang/domain/periods/calendar';
import { addProblem } from '@lianchuang/domain/remedies/contract';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

interface Entries {
  organisationId: string;
  source: 'appraisal' | 'hand';
  title: string;
  remedy: string;
  endState: string;
  owner: string;
  dueOn: string;
}

/** A gap that was found otherwise than by the figures, with the first remedy for it. */
export function ProblemDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [ids] = useState(() => ({ problem: uuidV7(), remedy: uuidV7() }));
  const required = [{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }];
  return (
    <SavingDialog<Entries>
      title={t('remedies.add-problem')}
      ok={t('remedies.add-problem')}
      initial={{
        organisationId: '',
        source: 'hand',
        title: '',
        remedy: '',
        endState: '',
        owner: '',
        dueOn: addDays(today, 30),
      }}
      refresh={['remedies', 'tasks']}
      save={({ organisationId, source, title, remedy, endState, owner, dueOn }) =>
        api(addProblem, {
          body: {
            id: ids.problem,
            organisationId,
            source,
            title,
            remedies: [{ id: ids.remedy, title: remedy, endState, owner, dueOn }],
          },
        })
      }
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('remedies.organisation')}
        rules={[{ required: true, message: t('common.form.missing') }]}
      >
        <OrganisationPicker />
      </Form.Item>
      <Form.Item name="source" label={t('remedies.source')}>
        <Radio.Group
          options={(['hand', 'appraisal'] as const).map((value) => ({
            value,
            label: t(`remedies.source.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t('remedies.problem')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="remedy" label={t('remedies.what')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="endState" label={t('remedies.end-state')}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item
        name="owner"
        label={t('remedies.owner')}
        rules={[{ required: true, whitespace: true, message: t('common.form.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <FormDay name="dueOn" label={t('remedies.due')} min={today} />
    </SavingDialog>
  );
}
