import { type Member, mergeMembers } from '@lianchuang/domain/members/contract';
import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { CompareMembers } from './compare-members.tsx';
import { MemberPicker } from './member-picker.tsx';
import { ReasonItem } from './reason-item.tsx';
import { useMemberChange } from './use-member-change.ts';

interface Entries {
  keep: string;
  duplicate?: string;
  reason: string;
}

/**
 * Puts a duplicate away for the card that stays, both histories with it (R1.4). Of one member alone the other card is
 * looked for first.
 */
export function MergeDialog(props: { members: readonly Member[]; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const [form] = Form.useForm<Entries>();
  const [picked, setPicked] = useState<Member>();
  const [first] = props.members;
  const alone = props.members.length === 1 ? first : undefined;
  const members = picked ? [...props.members, picked] : props.members;
  const keep = Form.useWatch('keep', form) ?? first?.id;
  const others = members.filter(({ id }) => id !== keep);
  const merge = useMemberChange(
    ({ stays, duplicate, reason }: { stays: Member; duplicate: Member; reason: string }, key) =>
      api(mergeMembers, {
        key,
        params: { id: stays.id },
        body: {
          version: stays.version,
          duplicateId: duplicate.id,
          duplicateVersion: duplicate.version,
          reason: reason.trim(),
        },
      }),
    ({ name }) => {
      message.success(t('members.merge.done', { name }));
      props.onClose();
    },
  );
  const label = (member: Member) =>
    t('members.merge.card', { organisation: member.organisation.name, identity: member.identityMasked });
  const radios = (of: readonly Member[]) => (
    <Radio.Group
      className="lc-member-radios"
      options={of.map((member) => ({ value: member.id, label: label(member) }))}
    />
  );
  return (
    <FormDialog<Entries>
      title={t('members.merge.title', { name: first?.name ?? '' })}
      act={t('members.act.merge')}
      danger
      width={760}
      form={form}
      initial={{ ...(first ? { keep: first.id } : {}), reason: '' }}
      error={merge.error}
      pending={merge.isPending}
      onSubmit={({ duplicate: chosen, reason }) => {
        const stays = members.find(({ id }) => id === keep);
        const duplicate = others.length === 1 ? others[0] : others.find(({ id }) => id === chosen);
        if (stays && duplicate) merge.mutate({ stays, duplicate, reason });
      }}
      onClose={props.onClose}
    >
      {alone ? (
        <Form.Item
          label={t('members.merge.other')}
          htmlFor="merge-other"
          {...(picked ? {} : { extra: t('members.merge.other-hint') })}
        >
          <MemberPicker
            id="merge-other"
            initial={alone.name}
            without={alone.id}
            value={picked}
            onChange={setPicked}
          />
        </Form.Item>
      ) : null}
      {members.length > 1 ? (
        <>
          <CompareMembers members={members} />
          <Form.Item name="keep" label={t('members.merge.keep')} style={{ marginTop: 16 }}>
            {radios(members)}
          </Form.Item>
          {others.length > 1 ? (
            <Form.Item
              name="duplicate"
              label={t('members.merge.duplicate')}
              rules={[
                { required: true, message: t('members.missing') },
                {
                  validator: (_: unknown, id: string | undefined) =>
                    !id || others.some((member) => member.id === id)
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('members.missing'))),
                },
              ]}
            >
              {radios(others)}
            </Form.Item>
          ) : null}
          <ReasonItem />
          <p className="lc-member-notice">{t('members.merge.effect')}</p>
        </>
      ) : null}
    </FormDialog>
  );
}
