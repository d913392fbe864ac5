import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** A day to choose or type, as `2008-09-30` everywhere; an empty field is ''. */
export function DateField(props: {
  id?: string;
  label?: string;
  /** Both come from a form's field where it stands in one. */
  value?: string;
  onChange?: (date: string) => void;
  min?: string | undefined;
  max?: string | undefined;
  disabled?: boolean;
  allowClear?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <DatePicker
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      format="YYYY-MM-DD"
      // Its “today” is the machine's, which a demonstration county does not stand at.
      showNow={false}
      placeholder={t('figure.date')}
      allowClear={props.allowClear ?? false}
      disabled={props.disabled ?? false}
      value={props.value ? dayjs(props.value) : null}
      {...(props.min ? { minDate: dayjs(props.min) } : {})}
      {...(props.max ? { maxDate: dayjs(props.max) } : {})}
      onChange={(date) => props.onChange?.(date ? date.format('YYYY-MM-DD') : '')}
    />
  );
}
