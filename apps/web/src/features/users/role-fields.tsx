import { knownKinds } from '@lianchuang/domain/campaign/known-kinds';
import { mayGive, mayHold, type Role, roles } from '@lianchuang/domain/identity/roles';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/use-session.ts';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';

/** Form fields `role` and `organisationId`: the roles one may give, and the organisations that role fits (R3.7). */
export function RoleFields() {
  const { t } = useTranslation();
  const { acting } = useSession();
  const form = Form.useFormInstance();
  const role: Role | undefined = Form.useWatch('role', form);
  return (
    <>
      <Form.Item
        name="role"
        label={t('users.role')}
        rules={[{ required: true, message: t('users.role-missing') }]}
      >
        <Select
          // An organisation chosen for another role may not fit this one.
          onChange={() => form.setFieldValue('organisationId', undefined)}
          options={roles
            .filter((offered) => mayGive(acting.role, offered))
            .map((offered) => ({ value: offered, label: t(`common.role.${offered}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="organisationId"
        label={t('users.organisation')}
        extra={t(role ? 'users.organisation-hint' : 'users.role-first')}
        rules={[{ required: true, message: t('users.organisation-missing') }]}
      >
        <OrganisationPicker
          style={{ width: '100%' }}
          kinds={role ? knownKinds.filter((kind) => mayHold(role, kind)) : []}
        />
      </Form.Item>
    </>
  );
}
