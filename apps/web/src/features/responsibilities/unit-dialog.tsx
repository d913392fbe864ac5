import {
  addLeadingUnit,
  changeLeadingUnit,
  type LeadingUnit,
} from '@lianchuang/domain/responsibilities/contract';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

interface Entries {
  name: string;
  unitId: string | null;
  leader: string;
  duty: string;
  role: LeadingUnit['role'];
}

/** Puts somebody or a unit into the leading group of one's own committee, or changes the place. */
export function UnitDialog(props: { row?: LeadingUnit; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting } = useSession();
  const { row } = props;
  const [id] = useState(uuidV7);
  return (
    <SavingDialog<Entries>
      title={t(row ? 'responsibilities.unit-change' : 'responsibilities.unit-add')}
      ok={t('common.save')}
      initial={{
        name: row?.name ?? '',
        unitId: row?.unit?.id ?? null,
        leader: row?.leader ?? '',
        duty: row?.duty ?? '',
        role: row?.role ?? 'member',
      }}
      refresh={['leading-units']}
      save={(entries) =>
        row
          ? api(changeLeadingUnit, { params: { id: row.id }, body: { version: row.version, ...entries } })
          : api(addLeadingUnit, { body: { id, groupId: acting.organisation.id, ...entries } })
      }
      onClose={props.onClose}
    >
      <Form.Item name="role" label={t('responsibilities.unit-role')}>
        <Radio.Group
          options={(['head', 'deputy', 'member'] as const).map((value) => ({
            value,
            label: t(`responsibilities.role.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('responsibilities.unit-name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="unitId" label={t('responsibilities.unit-place')}>
        <OrganisationPicker allowClear />
      </Form.Item>
      <Form.Item name="leader" label={t('responsibilities.unit-leader')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="duty" label={t('responsibilities.unit-duty')}>
        <Input maxLength={200} />
      </Form.Item>
    </SavingDialog>
  );
}
