import { findingSchema } from '@lianchuang/domain/selection/competition';
import { type CompetitionDetail, saveObjection } from '@lianchuang/domain/selection/competitions-contract';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSelectionChange } from './use-selection-change.ts';

type Objection = CompetitionDetail['objections'][number];

/** Objections of the publicity period, and what was found; nothing before there is a publicity period. */
export function ObjectionsCard(props: { competition: CompetitionDetail }) {
  const { t } = useTranslation();
  const { competition } = props;
  const [open, setOpen] = useState<Objection | 'new'>();
  const may = competition.may.includes('save-objection');
  if (!may && competition.objections.length === 0) return null;
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{t('selection.objections')}</h2>
      {competition.objections.length === 0 ? (
        <p className="lc-muted">{t('selection.no-objections')}</p>
      ) : null}
      <ul>
        {competition.objections.map((o) => (
          <li key={o.id}>
            {o.receivedOn} {o.by} {o.text} · {t(`selection.finding.${o.finding}`)}
            {o.answer ? ` · ${o.answer}` : ''}
            {may ? (
              <Button type="link" size="small" onClick={() => setOpen(o)}>
                {t('selection.settle-objection')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? <Button onClick={() => setOpen('new')}>{t('selection.add-objection')}</Button> : null}
      {open ? (
        <ObjectionDialog
          competition={competition}
          objection={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}

type Entries = Omit<Objection, 'id'>;

function ObjectionDialog(props: {
  competition: CompetitionDetail;
  objection: Objection | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [form] = Form.useForm<Entries>();
  const [id] = useState(() => props.objection?.id ?? uuidV7());
  const save = useSelectionChange(
    (entries: Entries) =>
      api(saveObjection, {
        params: { id: props.competition.id, objectionId: id },
        body: { version: props.competition.version, ...entries },
      }),
    props.onClose,
  );
  return (
    <FormDialog<Entries>
      title={t('selection.add-objection')}
      form={form}
      initial={props.objection ?? { receivedOn: today, by: '', finding: 'open', answer: '' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <FormDay name="receivedOn" label={t('selection.received-on')} max={today} />
      <Form.Item name="by" label={t('selection.objection-by')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('selection.objection-text')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('selection.objection-missing') }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="finding" label={t('selection.finding')}>
        <Radio.Group
          options={findingSchema.options.map((value) => ({ value, label: t(`selection.finding.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="answer" label={t('selection.answer')}>
        <Input maxLength={400} />
      </Form.Item>
    </FormDialog>
  );
}
