import { nameWeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import { weakKinds } from '@lianchuang/domain/weak-organisations/find-weak';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** Names an organisation by decision. */
export function NameDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const [id] = useState(uuidV7);
  return (
    <SavingDialog<{ organisationId: string; reason: string }>
      title={t('weak.name')}
      ok={t('weak.name')}
      initial={{ organisationId: '', reason: '' }}
      refresh={['weak-organisations', 'tasks']}
      save={(entries) => api(nameWeakOrganisation, { body: { id, ...entries } })}
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('weak.organisation')}
        rules={[{ required: true, message: t('common.form.missing') }]}
      >
        <OrganisationPicker kinds={weakKinds} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('weak.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </SavingDialog>
  );
}
