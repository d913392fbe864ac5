import { DateField } from '../../ui/date-field.tsx';

/** A day within a form item, which hands in id, value and change. */
export function FormDate(props: {
  id?: string;
  value?: string;
  onChange?: (date: string) => void;
  min?: string;
  max?: string;
  allowClear?: boolean;
}) {
  const { value = '', onChange = () => {}, ...rest } = props;
  return <DateField {...rest} value={value} onChange={onChange} />;
}
