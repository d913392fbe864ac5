import { type NominationDetail, saveNominationObjection } from '@lianchuang/domain/recognition/contract';
import { findingSchema } from '@lianchuang/domain/selection/competition';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

type Objection = NominationDetail['objections'][number];

/** Objections of the publicity period, and what was found; seen by the county alone. */
export function ObjectionsCard(props: { nomination: NominationDetail }) {
  const { t } = useTranslation();
  const { nomination } = props;
  const [open, setOpen] = useState<Objection | 'new'>();
  const may = nomination.may.includes('save-objection');
  if (!may && nomination.objections.length === 0) return null;
  return (
    <section className="lc-card" aria-labelledby="objections">
      <h2 id="objections">{t('recognition.objections')}</h2>
      {nomination.objections.length === 0 ? (
        <p className="lc-muted">{t('recognition.no-objections')}</p>
      ) : null}
      <ul>
        {nomination.objections.map((o) => (
          <li key={o.id}>
            {o.receivedOn} {o.by} {o.text} · {t(`recognition.finding.${o.finding}`)}
            {o.answer ? ` · ${o.answer}` : ''}
            {may ? (
              <Button type="link" size="small" onClick={() => setOpen(o)}>
                {t('recognition.settle-objection')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? <Button onClick={() => setOpen('new')}>{t('recognition.add-objection')}</Button> : null}
      {open ? (
        <ObjectionDialog
          nomination={nomination}
          objection={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}

function ObjectionDialog(props: {
  nomination: NominationDetail;
  objection: Objection | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { nomination, objection } = props;
  const [id] = useState(() => objection?.id ?? uuidV7());
  const initial: Omit<Objection, 'id'> = objection
    ? {
        receivedOn: objection.receivedOn,
        by: objection.by,
        text: objection.text,
        finding: objection.finding,
        answer: objection.answer,
      }
    : { receivedOn: today, by: '', text: '', finding: 'open', answer: '' };
  return (
    <SavingDialog<Omit<Objection, 'id'>>
      title={t('recognition.add-objection')}
      ok={t('common.save')}
      initial={initial}
      save={(entries) =>
        api(saveNominationObjection, {
          params: { id: nomination.id, objectionId: id },
          body: { version: nomination.version, ...entries },
        })
      }
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <FormDay name="receivedOn" label={t('recognition.received-on')} max={today} />
      <Form.Item name="by" label={t('recognition.objection-by')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('recognition.objection-text')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('recognition.objection-missing') }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="finding" label={t('recognition.finding')}>
        <Radio.Group
          options={findingSchema.options.map((value) => ({
            value,
            label: t(`recognition.finding.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="answer" label={t('recognition.answer')}>
        <Input maxLength={400} />
      </Form.Item>
    </SavingDialog>
  );
}
