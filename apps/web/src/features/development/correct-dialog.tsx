import { correctApplicant, type DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { educations } from '@lianchuang/domain/members/terms';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** Corrects the card of someone who has not joined yet. */
export function CorrectDialog(props: { person: DevelopmentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { person } = props;
  return (
    <SavingDialog
      title={t('development.correct')}
      ok={t('common.save')}
      initial={{
        name: person.name,
        education: person.education,
        occupation: person.occupation,
        capableVillager: person.capableVillager,
      }}
      save={(entries) =>
        api(correctApplicant, { params: { id: person.id }, body: { version: person.version, ...entries } })
      }
      refresh={['development']}
      onClose={props.onClose}
    >
      <Form.Item
        name="name"
        label={t('development.name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item name="education" label={t('development.education')}>
        <Select options={educations.map((value) => ({ value, label: t(`members.education.${value}`) }))} />
      </Form.Item>
      <Form.Item name="occupation" label={t('development.occupation')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="capableVillager" valuePropName="checked">
        <Checkbox>{t('development.capable')}</Checkbox>
      </Form.Item>
    </SavingDialog>
  );
}
