import { finishInspection, type Inspection } from '@lianchuang/domain/inspections/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { sumOf } from './sheet-draft.ts';

interface Entries {
  visitedOn: string;
  summary: string;
  title: string;
  owner: string;
  dueOn: string;
}

/** Ends the visit; what is not as claimed goes out as a notice with a date. */
export function FinishDialog(props: { sheet: Inspection; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { sheet } = props;
  const sum = sumOf(sheet.checklist, {});
  const [ids] = useState(() => ({ problemId: uuidV7(), remedyId: uuidV7() }));
  const [notice, setNotice] = useState(sum.wrong > 0);
  return (
    <SavingDialog<Entries>
      title={`${sheet.organisation.name} · ${t('inspections.finish')}`}
      ok={t('inspections.finish')}
      initial={{
        visitedOn: today,
        summary: '',
        title: t('inspections.notice-default', { titles: sum.wrongTitles.join('、') }).slice(0, 200),
        owner: '',
        dueOn: addDays(today, 30),
      }}
      refresh={['inspections', 'tasks', 'remedies']}
      save={({ visitedOn, summary, title, owner, dueOn }) =>
        api(finishInspection, {
          params: { id: sheet.id },
          body: {
            version: sheet.version,
            visitedOn,
            summary,
            notice: notice ? { ...ids, title, owner, dueOn } : null,
          },
        })
      }
      onClose={props.onClose}
    >
      <p>{t('inspections.finish-sum', { ...sum, wrongTitles: '' })}</p>
      <FormDay name="visitedOn" label={t('inspections.visited')} max={today} />
      <Form.Item name="summary" label={t('inspections.summary')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      {sum.wrong > 0 ? (
        <p>
          <Checkbox checked={notice} onChange={(event) => setNotice(event.target.checked)}>
            {t('inspections.notice')}
          </Checkbox>
        </p>
      ) : null}
      {notice ? (
        <>
          <Form.Item
            name="title"
            label={t('inspections.notice-title')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
          >
            <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
          <Form.Item
            name="owner"
            label={t('inspections.notice-owner')}
            rules={[{ required: true, whitespace: true, message: t('common.form.missing') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <FormDay name="dueOn" label={t('inspections.notice-due')} min={today} />
        </>
      ) : null}
    </SavingDialog>
  );
}
