import { type Education, educations } from '@lianchuang/domain/members/terms';
import { eligibilitySchema } from '@lianchuang/domain/selection/competition';
import { type CompetitionDetail, saveApplication } from '@lianchuang/domain/selection/competitions-contract';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSelectionChange } from './use-selection-change.ts';

interface Entries {
  name: string;
  bornOn: string;
  education: Education;
  origin: string;
  appliedOn: string;
  eligibility: 'unchecked' | 'eligible' | 'refused';
  remark: string;
}

/** An application, and its check. */
export function ApplicationDialog(props: {
  competition: CompetitionDetail;
  applicant: CompetitionDetail['applicants'][number] | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { competition, applicant } = props;
  const [form] = Form.useForm<Entries>();
  const [id] = useState(() => applicant?.id ?? uuidV7());
  const save = useSelectionChange(
    (entries: Entries) =>
      api(saveApplication, {
        params: { id: competition.id, applicationId: id },
        body: { version: competition.version, ...entries },
      }),
    props.onClose,
  );
  const inPeriod = today < competition.opensOn || today > competition.closesOn ? competition.closesOn : today;
  return (
    <FormDialog<Entries>
      title={t(applicant ? 'selection.check-applicant' : 'selection.add-applicant')}
      form={form}
      initial={
        applicant ?? {
          education: 'junior-middle',
          appliedOn: inPeriod,
          eligibility: 'unchecked',
          remark: '',
        }
      }
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <Form.Item
        name="name"
        label={t('selection.name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('selection.name-missing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <FormDay name="bornOn" label={t('selection.born')} max={today} />
      <Form.Item name="education" label={t('selection.education')}>
        <Select options={educations.map((value) => ({ value, label: t(`selection.education.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="origin"
        label={t('selection.origin')}
        extra={t('selection.origin-hint')}
        rules={[{ required: true, whitespace: true, message: t('selection.origin-missing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <FormDay
        name="appliedOn"
        label={t('selection.applied-on')}
        min={competition.opensOn}
        max={competition.closesOn}
      />
      <Form.Item name="eligibility" label={t('selection.eligibility')}>
        <Radio.Group
          options={eligibilitySchema.options.map((value) => ({
            value,
            label: t(`selection.eligibility.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="remark" label={t('selection.remark')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
