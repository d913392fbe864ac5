import {
  addDutyReport,
  type DutyReportDetail,
  saveDutyReport,
} from '@lianchuang/domain/duty-reports/contract';
import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

interface Entries {
  organisationId: string;
  audience: 'county-plenum' | 'own-plenum';
  reporter: string;
  heldOn: string;
  present: number;
  text: string;
  exchanges: { question: string; answer: string }[];
}

/** A report as it was given, and what was asked and answered; who, when and before how many only before the vote. */
export function DutyReportDialog({ report, onClose }: { report?: DutyReportDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const [id] = useState(() => report?.id ?? uuidV7());
  const fixed = report !== undefined && report.state !== 'drafted';
  const kinds = ['township-committee', 'county-direct-committee', 'organs-work-committee', 'agri-department'];
  return (
    <SavingDialog<Entries>
      title={t(report ? 'duty-reports.change' : 'duty-reports.add')}
      ok={t('common.save')}
      initial={{
        organisationId: report?.organisation.id ?? acting.organisation.id,
        audience: report?.audience ?? 'county-plenum',
        reporter: report?.reporter ?? '',
        heldOn: report?.heldOn ?? today,
        present: report?.present ?? 30,
        text: report?.text ?? '',
        exchanges: report?.exchanges ?? [],
      }}
      save={({ organisationId, audience, ...entries }) =>
        report
          ? api(saveDutyReport, { params: { id }, body: { version: report.version, ...entries } })
          : api(addDutyReport, { body: { id, organisationId, audience, ...entries } })
      }
      refresh={['duty-reports']}
      onClose={onClose}
    >
      {report ? null : (
        <>
          <Form.Item name="organisationId" label={t('common.organisation')}>
            <OrganisationPicker kinds={kinds} />
          </Form.Item>
          <Form.Item name="audience" label={t('duty-reports.to')}>
            <Radio.Group
              options={(['county-plenum', 'own-plenum'] as const).map((value) => ({
                value,
                label: t(`duty-reports.audience.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
      {fixed ? null : (
        <>
          <Form.Item
            name="reporter"
            label={t('duty-reports.reporter')}
            rules={[
              { required: true, min: 2, whitespace: true, message: t('duty-reports.reporter-missing') },
            ]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <FormDay name="heldOn" label={t('duty-reports.held-on')} max={today} />
          <Form.Item
            name="present"
            label={t('duty-reports.present')}
            rules={[{ required: true, message: t('duty-reports.present-missing') }]}
          >
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        </>
      )}
      <Form.Item name="text" label={t('duty-reports.text')}>
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <Form.List name="exchanges">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key}>
                <Form.Item
                  name={[field.name, 'question']}
                  label={t('duty-reports.question', { number: field.name + 1 })}
                  rules={[
                    { required: true, min: 2, whitespace: true, message: t('duty-reports.question-missing') },
                  ]}
                >
                  <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
                </Form.Item>
                <Form.Item name={[field.name, 'answer']} label={t('duty-reports.answer')}>
                  <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
                </Form.Item>
                <Button size="small" onClick={() => remove(field.name)}>
                  {t('common.delete')}
                </Button>
              </div>
            ))}
            {fields.length < 50 ? (
              <Button onClick={() => add({ question: '', answer: '' })}>
                {t('duty-reports.add-question')}
              </Button>
            ) : null}
          </>
        )}
      </Form.List>
    </SavingDialog>
  );
}
