import { Alert, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Division } from './division-search.tsx';

/** Name of the county as it stands on every page, and the calendar year in which its campaign begins. */
export function CountyFields(props: { division: Division | null }) {
  const { t } = useTranslation();
  const { division } = props;
  return (
    <>
      <Alert
        type="info"
        style={{ marginBottom: 16 }}
        title={
          division
            ? t('setup.will-import', {
                name: division.name,
                townships: division.townships ?? '…',
                villages: division.villages ?? '…',
              })
            : t('setup.will-start-empty')
        }
      />
      <Form.Item
        name="name"
        label={t('setup.name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 60, message: t('setup.name-rule') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item
        name="firstYear"
        label={t('setup.first-year')}
        extra={t('setup.first-year-hint')}
        rules={[
          { required: true, type: 'integer', min: 1990, max: 2100, message: t('setup.first-year-rule') },
        ]}
      >
        <InputNumber precision={0} style={{ width: 160 }} />
      </Form.Item>
    </>
  );
}

/** What the last button will do, with its numbers, before it does. */
export function WillSetUp(props: { name: string; year: number; division: Division | null }) {
  const { t } = useTranslation();
  const { name, year, division } = props;
  return (
    <Alert
      type="info"
      style={{ marginBottom: 16 }}
      title={
        division
          ? t('setup.will-set-up', {
              name,
              year,
              townships: division.townships ?? '…',
              villages: division.villages ?? '…',
            })
          : t('setup.will-set-up-empty', { name, year })
      }
    />
  );
}
