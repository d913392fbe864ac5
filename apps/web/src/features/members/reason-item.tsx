import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why: form field `reason`, which stays in the history and the audit log. */
export function ReasonItem(props: { hint?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('field.reason')}
      {...(props.hint ? { extra: props.hint } : {})}
      rules={[{ required: true, whitespace: true, min: 2, message: t('members.reason-missing') }]}
    >
      <Input maxLength={200} autoComplete="off" />
    </Form.Item>
  );
}
