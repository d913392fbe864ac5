import { endMembership, type Member } from '@lianchuang/domain/members/contract';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { ReasonItem } from './reason-item.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import { useMemberChange } from './use-member-change.ts';

const ways = ['departed', 'deceased', 'expelled'] as const;

interface Entries {
  how: (typeof ways)[number];
  on: string;
  reason: string;
}

/** Departure, death or expulsion from a day on; the card and its history stay (R1.4). */
export function EndDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { today } = useSession();
  const { member } = props;
  const [form] = Form.useForm<Entries>();
  const [how, on] = [Form.useWatch('how', form), Form.useWatch('on', form)];
  const end = useMemberChange(
    (entries: Entries, key) =>
      api(endMembership, {
        key,
        params: { id: member.id },
        body: { ...entries, version: member.version, reason: entries.reason.trim() },
      }),
    () => {
      message.success(t('members.end.done', { name: member.name }));
      props.onClose();
    },
  );
  return (
    <FormDialog<Entries>
      title={t('members.end.title', { name: member.name })}
      act={t('members.act.end')}
      danger
      form={form}
      initial={{ on: today, reason: '' }}
      error={end.error}
      pending={end.isPending}
      onSubmit={(entries) => end.mutate(entries, { onError: (error) => showFieldErrors(form, error) })}
      onClose={props.onClose}
    >
      <Form.Item
        name="how"
        label={t('members.end.how')}
        rules={[{ required: true, message: t('members.missing') }]}
      >
        <Radio.Group options={ways.map((value) => ({ value, label: t(`members.state.${value}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('field.on')} rules={[{ required: true, message: t('members.missing') }]}>
        <DateField min={member.sinceOn} max={today} />
      </Form.Item>
      <ReasonItem />
      {how && on ? (
        <p className="lc-member-notice" role="status">
          {t('members.end.effect', {
            name: member.name,
            organisation: member.organisation.name,
            date: on,
          })}
        </p>
      ) : null}
    </FormDialog>
  );
}
