import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../lib/describe-error.ts';
import { DateField } from '../../ui/date-field.tsx';

/** Day of joining and day of full membership, the latter empty while on probation. */
export function JoinDates(props: { today: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="joinedOn"
        label={t('field.joinedOn')}
        extra={t('members.joined-hint')}
        rules={[{ required: true, message: t('members.missing') }]}
      >
        <DateField max={props.today} />
      </Form.Item>
      <Form.Item
        name="fullOn"
        label={t('field.fullOn')}
        extra={t('members.full-hint')}
        dependencies={['joinedOn']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_: unknown, day: string | undefined) => {
              const joined: string = getFieldValue('joinedOn') ?? '';
              return !day || !joined || day >= joined
                ? Promise.resolve()
                : Promise.reject(new Error(errorWords('full-before-joined', { date: joined })));
            },
          }),
        ]}
      >
        <DateField max={props.today} allowClear />
      </Form.Item>
    </>
  );
}
