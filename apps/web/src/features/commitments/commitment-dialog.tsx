import { addCommitment, type Commitment, changeCommitment } from '@lianchuang/domain/commitments/contract';
import { commitmentLevel } from '@lianchuang/domain/commitments/levels';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { organisationsQuery } from '../../lib/organisations-query.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ContentItem } from './content-item.tsx';
import { templatesQuery } from './templates-query.ts';

interface Entries {
  organisationId: string;
  whose: 'own' | 'member';
  memberId?: string;
  content: string;
  dueOn: string;
}

/** Drafts a commitment of an organisation or of a member, or changes a draft; typical ones to begin from. */
export function CommitmentDialog(props: { commitment?: Commitment; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting, today } = useSession();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { commitment } = props;
  const [id] = useState(() => commitment?.id ?? uuidV7());
  const [form] = Form.useForm<Entries>();
  const whose = Form.useWatch('whose', form) ?? 'own';
  const organisationId = Form.useWatch('organisationId', form) ?? acting.organisation.id;
  const organisations = useQuery(organisationsQuery);
  const templates = useQuery(templatesQuery);
  const kind =
    organisations.data?.items.find((o) => o.id === organisationId)?.kind ?? acting.organisation.kind;
  const save = useMutation({
    mutationFn: (entries: Entries) => {
      const words = { content: entries.content, dueOn: entries.dueOn };
      return commitment
        ? api(changeCommitment, { params: { id }, body: { version: commitment.version, ...words } })
        : api(addCommitment, {
            body: {
              id,
              organisationId: entries.organisationId,
              memberId: entries.whose === 'member' ? (entries.memberId ?? null) : null,
              ...words,
            },
          });
    },
    onSuccess: async () => {
      message.success(t('commitments.saved'));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['commitments'] });
      if (!commitment) await navigate({ to: '/commitments/$id', params: { id }, search: {} });
    },
  });
  const level = commitment?.level ?? commitmentLevel(kind, whose === 'member');
  return (
    <FormDialog<Entries>
      title={t(commitment ? 'commitments.change' : 'commitments.add')}
      form={form}
      initial={{
        organisationId: acting.organisation.id,
        whose: 'own',
        content: commitment?.content ?? '',
        dueOn: commitment?.dueOn ?? `${today.slice(0, 4)}-12-20`,
      }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      {commitment ? null : (
        <>
          <Form.Item
            name="organisationId"
            label={t('commitments.organisation')}
            hidden={acting.role === 'branch-secretary'}
          >
            <OrganisationPicker />
          </Form.Item>
          <Form.Item name="whose" label={t('commitments.kind')}>
            <Radio.Group
              optionType="button"
              options={[
                { value: 'own', label: t('commitments.own') },
                { value: 'member', label: t('commitments.of-member') },
              ]}
            />
          </Form.Item>
          {whose === 'member' ? (
            <Form.Item
              name="memberId"
              label={t('commitments.member')}
              rules={[{ required: true, message: t('commitments.member-missing') }]}
            >
              <MemberPicker />
            </Form.Item>
          ) : null}
        </>
      )}
      <Form.Item label={t('commitments.template')}>
        <Select
          aria-label={t('commitments.template')}
          placeholder={t('commitments.template-pick')}
          value={null}
          onChange={(content: string | null) => content && form.setFieldValue('content', content)}
          loading={templates.isPending}
          options={(templates.data?.items ?? [])
            .filter((template) => template.level === level && template.offered)
            .map(({ content }) => ({ value: content, label: content }))}
        />
      </Form.Item>
      <ContentItem />
      <FormDay name="dueOn" label={t('commitments.due-on')} min={today} />
    </FormDialog>
  );
}
