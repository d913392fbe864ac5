import { addApplicant } from '@lianchuang/domain/development/contract';
import { educations, ethnicGroups } from '@lianchuang/domain/members/terms';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** Someone applies to join: birth date and sex are read from the identity number (R1.5). */
export function ApplicantDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const [id] = useState(uuidV7);
  const required = [{ required: true, whitespace: true, message: t('common.form.missing') }];
  return (
    <SavingDialog
      title={t('development.add')}
      ok={t('development.add-ok')}
      initial={{
        organisationId: acting.organisation.kind === 'county-committee' ? '' : acting.organisation.id,
        name: '',
        identity: '',
        phone: '',
        ethnicGroup: '汉',
        education: 'junior-middle' as const,
        occupation: '',
        capableVillager: false,
        appliedOn: today,
      }}
      save={({ phone, ...entries }) =>
        api(addApplicant, { body: { id, ...entries, ...(phone.trim() ? { phone } : {}) } })
      }
      refresh={['development', 'tasks']}
      onClose={props.onClose}
    >
      <Form.Item name="name" label={t('development.name')} rules={[...required, { min: 2 }]}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item
        name="identity"
        label={t('development.identity')}
        rules={required}
        extra={t('development.identity-hint')}
      >
        <Input maxLength={20} inputMode="text" autoComplete="off" />
      </Form.Item>
      <FormDay name="appliedOn" label={t('development.applied')} max={today} />
      <Form.Item name="organisationId" label={t('development.organisation')} rules={required}>
        <OrganisationPicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="ethnicGroup" label={t('development.ethnic-group')}>
        <Select showSearch options={ethnicGroups.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="education" label={t('development.education')}>
        <Select options={educations.map((value) => ({ value, label: t(`members.education.${value}`) }))} />
      </Form.Item>
      <Form.Item name="occupation" label={t('development.occupation')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t('development.phone')}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="capableVillager" valuePropName="checked">
        <Checkbox>{t('development.capable')}</Checkbox>
      </Form.Item>
    </SavingDialog>
  );
}
