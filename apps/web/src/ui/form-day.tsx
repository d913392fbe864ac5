import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field.tsx';

/** A day that a form asks for; it must be filled in unless it is `optional`. */
export function FormDay(props: {
  name: string;
  label: string;
  min?: string | undefined;
  max?: string | undefined;
  optional?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      rules={[{ required: !props.optional, message: t('common.form.day-missing') }]}
    >
      <DateField min={props.min} max={props.max} allowClear={props.optional ?? false} />
    </Form.Item>
  );
}
