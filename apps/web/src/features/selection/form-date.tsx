import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field.tsx';

/** A day that a form asks for; it must be filled in. */
export function FormDate(props: {
  name: string;
  label: string;
  min?: string | undefined;
  max?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      rules={[{ required: true, message: t('selection.date-missing') }]}
    >
      <Field min={props.min} max={props.max} />
    </Form.Item>
  );
}

function Field(props: {
  id?: string;
  value?: string;
  onChange?: (date: string) => void;
  min: string | undefined;
  max: string | undefined;
}) {
  return (
    <DateField
      {...(props.id ? { id: props.id } : {})}
      value={props.value ?? ''}
      min={props.min}
      max={props.max}
      onChange={(date) => props.onChange?.(date)}
    />
  );
}
