import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field.tsx';

/** A day within a form. */
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
      <BoundDay min={props.min} max={props.max} optional={props.optional ?? false} />
    </Form.Item>
  );
}

function BoundDay(props: {
  id?: string;
  value?: string;
  onChange?: (date: string) => void;
  min: string | undefined;
  max: string | undefined;
  optional: boolean;
}) {
  return (
    <DateField
      {...(props.id ? { id: props.id } : {})}
      value={props.value ?? ''}
      onChange={(date) => props.onChange?.(date)}
      min={props.min}
      max={props.max}
      allowClear={props.optional}
    />
  );
}
