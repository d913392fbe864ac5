import { type Bulletin, publishBulletin } from '@lianchuang/domain/bulletins/contract';
import { formatDocumentNumber } from '@lianchuang/domain/bulletins/document-number';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';

interface Entries {
  code: string;
  documentNumber: number;
  issuedOn: string;
}

/** Gives a draft its number, the next one of its issuer unless another is typed, and publishes it. */
export function PublishDialog(props: { bulletin: Bulletin; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const message = useMessage();
  const queries = useQueryClient();
  const { bulletin } = props;
  const { proposed } = bulletin;
  const [form] = Form.useForm<Entries>();
  const code = Form.useWatch('code', form) ?? proposed.code;
  const serial = Form.useWatch('documentNumber', form) ?? proposed.number;
  const issuedOn = Form.useWatch('issuedOn', form) ?? today;
  const save = useMutation({
    mutationFn: (entries: Entries) =>
      api(publishBulletin, { params: { id: bulletin.id }, body: { version: bulletin.version, ...entries } }),
    onSuccess: async () => {
      message.success(t('bulletins.published'));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['bulletins'] });
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const number = formatDocumentNumber({ code, year: Number(issuedOn.slice(0, 4)), number: serial });
  return (
    <FormDialog<Entries>
      title={t('bulletins.publish')}
      act={t('bulletins.publish')}
      form={form}
      initial={{ code: proposed.code, documentNumber: proposed.number, issuedOn: today }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <p>{t('bulletins.publish-what', { number, organisation: bulletin.organisation.name })}</p>
      <Form.Item
        name="code"
        label={t('bulletins.code')}
        rules={[
          { required: true, pattern: /^[\p{Script=Han}A-Za-z]{2,16}$/u, message: t('bulletins.code-hint') },
        ]}
      >
        <Input maxLength={16} placeholder={t('bulletins.code-hint')} />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('bulletins.serial')} rules={[{ required: true }]}>
        <InputNumber min={1} max={9999} precision={0} />
      </Form.Item>
      <FormDay name="issuedOn" label={t('bulletins.issued-on')} max={today} />
    </FormDialog>
  );
}
