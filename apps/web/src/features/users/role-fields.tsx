import { roleSchema } from '@lianchuang/domain/identity/roles';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';

/** Form fields `role` and `organisationId`. */
export function RoleFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="role"
        label={t('users.role')}
        rules={[{ required: true, message: t('users.role-missing') }]}
      >
        <Select
          options={roleSchema.options.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="organisationId"
        label={t('users.organisation')}
        extra={t('users.organisation-hint')}
        rules={[{ required: true, message: t('users.organisation-missing') }]}
      >
        <OrganisationPicker style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}
