import { type Member, returnMember } from '@lianchuang/domain/members/contract';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ReasonItem } from './reason-item.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import { useMemberChange } from './use-member-change.ts';

interface Entries {
  organisationId: string;
  on: string;
  reason: string;
}

/** One who had left is a member again, from a day on in an organisation (R1.4). */
export function ReturnDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { today } = useSession();
  const { member } = props;
  const [form] = Form.useForm<Entries>();
  const back = useMemberChange(
    (entries: Entries, key) =>
      api(returnMember, {
        key,
        params: { id: member.id },
        body: { ...entries, version: member.version, reason: entries.reason.trim() },
      }),
    () => {
      message.success(t('members.return.done', { name: member.name }));
      props.onClose();
    },
  );
  return (
    <FormDialog<Entries>
      title={t('members.return.title', { name: member.name })}
      act={t('members.act.return')}
      form={form}
      initial={{ organisationId: member.organisation.id, on: today, reason: '' }}
      error={back.error}
      pending={back.isPending}
      onSubmit={(entries) => back.mutate(entries, { onError: (error) => showFieldErrors(form, error) })}
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('members.organisation')}
        rules={[{ required: true, message: t('members.missing') }]}
      >
        <OrganisationPicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="on" label={t('field.on')} rules={[{ required: true, message: t('members.missing') }]}>
        <DateField {...(member.endedOn ? { min: member.endedOn } : {})} max={today} />
      </Form.Item>
      <ReasonItem />
    </FormDialog>
  );
}
