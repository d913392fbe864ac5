import { listMembers } from '@lianchuang/domain/members/contract';
import { type Education, educations } from '@lianchuang/domain/members/terms';
import type { ElectionDetail, saveCandidates } from '@lianchuang/domain/selection/elections-contract';
import type { PostRole } from '@lianchuang/domain/selection/rounds';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

export type NewCandidate = z.input<(typeof saveCandidates)['body']>['candidates'][number];

interface Entries {
  name: string;
  role: PostRole;
  bornOn: string;
  education: Education;
  capableVillager: boolean;
}

/** Somebody who was named. A member of the village is found by name, and the card fills in the rest. */
export function CandidateDialog(props: {
  election: ElectionDetail;
  error: unknown;
  pending: boolean;
  onSave: (candidate: NewCandidate) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entries>();
  const [id] = useState(uuidV7);
  const name = Form.useWatch('name', form) ?? '';
  const at = props.election.organisation.id;
  const { data } = useQuery({
    queryKey: ['members', 'at', at],
    queryFn: ({ signal }) => api(listMembers, { query: { at, state: 'active', limit: 500 }, signal }),
    retry: false,
  });
  const members = useMemo(() => new Map(data?.items.map((m) => [m.name, m])), [data]);
  return (
    <FormDialog<Entries>
      title={t('selection.add-candidate')}
      form={form}
      initial={{
        ...(props.election.posts[0] ? { role: props.election.posts[0].role } : {}),
        bornOn: '',
        education: 'junior-middle',
        capableVillager: false,
      }}
      error={props.error}
      pending={props.pending}
      onSubmit={(entries) =>
        props.onSave({
          ...entries,
          id,
          name: entries.name.trim(),
          memberId: members.get(entries.name.trim())?.id ?? null,
        })
      }
      onClose={props.onClose}
    >
      <Form.Item
        name="name"
        label={t('selection.name')}
        extra={t('selection.name-hint')}
        rules={[{ required: true, whitespace: true, min: 2, max: 40, message: t('selection.name-missing') }]}
      >
        <AutoComplete
          autoFocus
          options={[...members.values()]
            .filter((m) => name.trim() !== '' && m.name.includes(name.trim()))
            .slice(0, 20)
            .map((m) => ({ value: m.name, label: `${m.name} ${m.bornOn}` }))}
          onSelect={(chosen: string) => {
            const member = members.get(chosen);
            if (!member) return;
            form.setFieldsValue({
              bornOn: member.bornOn,
              education: member.education,
              capableVillager: member.capableVillager,
            });
          }}
        />
      </Form.Item>
      <Form.Item name="role" label={t('selection.post')}>
        <Select
          options={props.election.posts.map(({ role }) => ({
            value: role,
            label: t(`selection.role.${role}`),
          }))}
        />
      </Form.Item>
      <FormDay name="bornOn" label={t('selection.born')} />
      <Form.Item name="education" label={t('selection.education')}>
        <Select options={educations.map((value) => ({ value, label: t(`selection.education.${value}`) }))} />
      </Form.Item>
      <Form.Item name="capableVillager" valuePropName="checked">
        <Checkbox>{t('selection.capable')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
