import { type DevelopmentDetail, takeBackStep } from '@lianchuang/domain/development/contract';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** The latest step was entered by mistake: with its reason it stays visible and no longer counts. */
export function TakeBackDialog(props: { person: DevelopmentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { person } = props;
  const last = person.steps.findLast((step) => step.takenBack === null);
  return (
    <SavingDialog
      title={t('development.take-back')}
      ok={t('development.take-back')}
      danger
      initial={{ reason: '' }}
      save={({ reason }) =>
        api(takeBackStep, { params: { id: person.id }, body: { version: person.version, reason } })
      }
      refresh={['development', 'tasks']}
      onClose={props.onClose}
    >
      <p>
        {t('development.take-back-what', {
          act: last ? t(`development.done.${last.act}`) : '',
          date: last?.on ?? '',
        })}
      </p>
      <Form.Item
        name="reason"
        label={t('development.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
    </SavingDialog>
  );
}
