import { type AwardKind, awardKinds, awards } from '@lianchuang/domain/recognition/awards';
import { checkNomination, nominate } from '@lianchuang/domain/recognition/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CheckList } from './check-list.tsx';

interface Entries {
  kind: AwardKind;
  organisationId?: string;
  memberId?: string;
  post?: string;
  deeds: string;
}

/** Who is put forward for what, and why; the rules are checked as soon as somebody is chosen (R5.1, R5.4). */
export function NominateDialog(props: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Entries>();
  const [id] = useState(uuidV7);
  const kind = Form.useWatch('kind', form) ?? 'benchmark-branch';
  const organisation = Form.useWatch('organisationId', form);
  const member = Form.useWatch('memberId', form);
  const person = awards[kind].to === 'person';
  const whom = person ? { member } : { organisation };
  const checked = useQuery({
    queryKey: ['recognition', 'check', props.year, kind, whom],
    queryFn: ({ signal }) => api(checkNomination, { query: { year: props.year, kind, ...whom }, signal }),
    enabled: Boolean(person ? member : organisation),
    retry: false,
  });
  const save = useMutation({
    mutationFn: ({ kind: of, deeds, post = '', ...named }: Entries) =>
      api(nominate, {
        body: {
          id,
          year: props.year,
          kind: of,
          deeds,
          ...(person ? { memberId: named.memberId, post } : { organisationId: named.organisationId }),
        },
      }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['recognition'] });
      await navigate({ to: '/recognition/$id', params: { id: made.id } });
    },
  });
  return (
    <FormDialog<Entries>
      title={t('recognition.nominate-for', { year: props.year })}
      act={t('recognition.nominate')}
      form={form}
      initial={{ kind: 'benchmark-branch' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <Form.Item name="kind" label={t('recognition.award')}>
        <Select options={awardKinds.map((value) => ({ value, label: t(`recognition.award.${value}`) }))} />
      </Form.Item>
      {person ? (
        <>
          <Form.Item
            name="memberId"
            label={t('recognition.member')}
            rules={[{ required: true, message: t('error.choose-a-member') }]}
          >
            <MemberPicker />
          </Form.Item>
          <Form.Item
            name="post"
            label={t('recognition.post')}
            extra={t('recognition.post-hint')}
            rules={[{ required: true, whitespace: true, message: t('error.award-post-missing') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        </>
      ) : (
        <Form.Item
          name="organisationId"
          label={t('recognition.unit')}
          rules={[{ required: true, message: t('error.choose-an-organisation') }]}
        >
          <OrganisationPicker kinds={awards[kind].of} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <ProblemAlert error={checked.error} />
      {checked.data ? (
        <section aria-label={t('recognition.checks')} aria-live="polite">
          <CheckList checks={checked.data.checks} />
        </section>
      ) : null}
      <Form.Item
        name="deeds"
        label={t('recognition.deeds')}
        rules={[{ required: true, whitespace: true, min: 10, message: t('recognition.deeds-missing') }]}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
    </FormDialog>
  );
}
