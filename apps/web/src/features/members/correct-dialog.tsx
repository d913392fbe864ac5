import { correctMember, type Member } from '@lianchuang/domain/members/contract';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { type CardDraft, changedFields, draftOf } from './card-draft.ts';
import { CardFields } from './card-fields.tsx';
import { ReasonItem } from './reason-item.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import { useMemberChange } from './use-member-change.ts';

interface Entries extends CardDraft {
  reason: string;
  removePhone: boolean;
}

/** Corrects what stands on a card: sends only what was changed, with the reason (R1.4). */
export function CorrectDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { member } = props;
  const [form] = Form.useForm<Entries>();
  const [before] = useState(() => draftOf(member));
  const [nothing, setNothing] = useState(false);
  const correct = useMemberChange(
    ({ change, reason }: { change: ReturnType<typeof changedFields>; reason: string }, key) =>
      api(correctMember, {
        key,
        params: { id: member.id },
        body: { ...change, version: member.version, reason: reason.trim() },
      }),
    () => {
      message.success(t('members.corrected', { name: member.name }));
      props.onClose();
    },
  );
  const submit = ({ reason, removePhone, ...draft }: Entries) => {
    const change = changedFields(before, draft, removePhone);
    setNothing(Object.keys(change).length === 0);
    if (Object.keys(change).length > 0) {
      correct.mutate({ change, reason }, { onError: (error) => showFieldErrors(form, error) });
    }
  };
  return (
    <FormDialog<Entries>
      title={t('members.correct.title', { name: member.name })}
      act={t('members.act.correct')}
      form={form}
      initial={{ ...before, reason: '', removePhone: false }}
      error={correct.error}
      pending={correct.isPending}
      width={760}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <CardFields masked={{ identity: member.identityMasked, phone: member.phoneMasked }} />
      <Form.Item name="removePhone" valuePropName="checked" hidden={member.phoneMasked === null}>
        <Checkbox>{t('members.remove-phone')}</Checkbox>
      </Form.Item>
      <ReasonItem hint={t('members.correct.reason-hint')} />
      {nothing ? (
        <p role="alert" className="lc-member-problem">
          {t('members.correct.nothing')}
        </p>
      ) : null}
    </FormDialog>
  );
}
