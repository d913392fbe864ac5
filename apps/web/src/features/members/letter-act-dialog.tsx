import {
  receiveTransfer,
  refuseTransfer,
  type Transfer,
  withdrawTransfer,
} from '@lianchuang/domain/members/contract';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import type { LetterAct } from './transfer-columns.tsx';
import { useMemberChange } from './use-member-change.ts';

interface Entries {
  on: string;
  note: string;
}

/** Receives, refuses or takes back a letter; says what becomes of the member before it happens (R1.4). */
export function LetterActDialog(props: { act: LetterAct; transfer: Transfer; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { today } = useSession();
  const { act, transfer } = props;
  const [form] = Form.useForm<Entries>();
  const on = Form.useWatch('on', form) ?? today;
  const run = useMemberChange(
    async ({ on: day, note }: Entries, key): Promise<void> => {
      const params = { id: transfer.id };
      const { version } = transfer;
      const said = note.trim() ? { note: note.trim() } : {};
      if (act === 'receive') await api(receiveTransfer, { key, params, body: { version, on: day, ...said } });
      else if (act === 'refuse')
        await api(refuseTransfer, { key, params, body: { version, note: note.trim() } });
      else await api(withdrawTransfer, { key, params, body: { version, ...said } });
    },
    () => {
      message.success(t(`members.transfer.done.${act}`, { name: transfer.memberName }));
      props.onClose();
    },
  );
  const last = transfer.validUntil < today ? transfer.validUntil : today;
  return (
    <FormDialog<Entries>
      title={t('members.transfer.act-title', {
        act: t(`members.transfer.act.${act}`),
        number: transfer.number,
        name: transfer.memberName,
      })}
      act={t(`members.transfer.act.${act}`)}
      danger={act === 'refuse'}
      form={form}
      initial={{ on: last, note: '' }}
      error={run.error}
      pending={run.isPending}
      onSubmit={(entries) => run.mutate(entries, { onError: (error) => showFieldErrors(form, error) })}
      onClose={props.onClose}
    >
      <p>
        {t('members.way', { from: transfer.from.name, to: transfer.to?.name ?? transfer.toOutside ?? '' })}
      </p>
      {act === 'receive' ? (
        <Form.Item
          name="on"
          label={t(transfer.to ? 'members.transfer.received-on' : 'members.transfer.left-on')}
          rules={[{ required: true, message: t('members.missing') }]}
        >
          <DateField min={transfer.issuedOn} max={last} />
        </Form.Item>
      ) : null}
      <Form.Item
        name="note"
        label={t(act === 'refuse' ? 'field.reason' : 'members.transfer.note')}
        rules={
          act === 'refuse'
            ? [{ required: true, whitespace: true, min: 2, message: t('members.reason-missing') }]
            : []
        }
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <p className="lc-member-notice" role="status">
        {t(`members.transfer.effect.${act === 'receive' && !transfer.to ? 'leave' : act}`, {
          name: transfer.memberName,
          from: transfer.from.name,
          to: transfer.to?.name ?? transfer.toOutside ?? '',
          date: on,
        })}
      </p>
    </FormDialog>
  );
}
