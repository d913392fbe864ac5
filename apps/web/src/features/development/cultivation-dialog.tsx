import {
  type Cultivation,
  completeCultivation,
  endCultivation,
  startCultivation,
} from '@lianchuang/domain/development/plan-contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** A member is brought on, has become a capable villager, or is brought on no longer (R7.2). */
export function CultivationDialog(props: {
  open: { how: 'start' } | { how: 'complete' | 'end'; row: Cultivation };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const { open } = props;
  const required = [{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }];
  const shared = { refresh: ['development', 'members'], onClose: props.onClose };
  if (open.how === 'start') {
    return (
      <SavingDialog
        {...shared}
        title={t('development.start-cultivation')}
        ok={t('development.start-cultivation')}
        initial={{ memberId: '', startedOn: today, project: '', helper: '' }}
        save={({ helper, ...entries }) =>
          api(startCultivation, { body: { id, ...entries, ...(helper.trim() ? { helper } : {}) } })
        }
      >
        <Form.Item name="memberId" label={t('common.member')} rules={required}>
          <MemberPicker />
        </Form.Item>
        <Form.Item name="project" label={t('field.project')} rules={required}>
          <Input maxLength={200} placeholder={t('development.project-hint')} />
        </Form.Item>
        <Form.Item name="helper" label={t('field.helper')}>
          <Input maxLength={60} />
        </Form.Item>
        <FormDay name="startedOn" label={t('field.startedOn')} max={today} />
      </SavingDialog>
    );
  }
  const { row } = open;
  const params = { id: row.id };
  const day = <FormDay name="on" label={t('field.on')} min={row.startedOn} max={today} />;
  if (open.how === 'complete') {
    return (
      <SavingDialog
        {...shared}
        title={`${t('development.complete')} · ${row.member.name}`}
        ok={t('development.complete')}
        initial={{ on: today, evidence: '' }}
        save={(entries) => api(completeCultivation, { params, body: { version: row.version, ...entries } })}
      >
        <p className="lc-muted">{t('development.complete-effect', { name: row.member.name })}</p>
        {day}
        <Form.Item name="evidence" label={t('development.cultivation.evidence')} rules={required}>
          <Input.TextArea
            maxLength={400}
            autoSize={{ minRows: 3, maxRows: 6 }}
            placeholder={t('development.evidence-hint')}
          />
        </Form.Item>
      </SavingDialog>
    );
  }
  return (
    <SavingDialog
      {...shared}
      title={`${t('development.end-cultivation')} · ${row.member.name}`}
      ok={t('development.end-cultivation')}
      danger
      initial={{ on: today, reason: '' }}
      save={(entries) => api(endCultivation, { params, body: { version: row.version, ...entries } })}
    >
      {day}
      <Form.Item name="reason" label={t('development.reason')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
    </SavingDialog>
  );
}
