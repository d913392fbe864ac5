import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Asks why something entered by mistake goes; the reason stands in the audit log. */
export function ReasonDialog(props: {
  title: string;
  what: string;
  okText: string;
  error: unknown;
  pending: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }>
      title={props.title}
      act={props.okText}
      danger
      initial={{ reason: '' }}
      error={props.error}
      pending={props.pending}
      onClose={props.onClose}
      onSubmit={({ reason }) => props.onReason(reason)}
    >
      <p>{props.what}</p>
      <Form.Item
        name="reason"
        label={t('teams.reason')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('teams.reason-missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
