import { type DevelopmentDetail, takeDevelopmentStep } from '@lianchuang/domain/development/contract';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { actWords } from './development-state.tsx';

interface Entries {
  on: string;
  entitled?: number | null;
  present?: number | null;
  inFavour?: number | null;
  passed: boolean;
  days?: number | null;
  hours?: number | null;
  months: number;
  note: string;
}

const votes: readonly DevelopmentAct[] = ['vote', 'extend', 'confirm'];

/** One act on the way to membership: the day, and what the act needs beside it. Says what will happen. */
export function StepDialog(props: {
  person: DevelopmentDetail;
  next: DevelopmentDetail['next'][number];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { person, next } = props;
  const { act } = next;
  const [stepId] = useState(uuidV7);
  const latest = next.latest !== null && next.latest < today ? next.latest : today;
  const number = (name: keyof Entries, max: number, min = 0) => (
    <Form.Item
      name={name}
      label={t(`field.${name}`)}
      rules={[{ required: true, message: t('common.form.missing') }]}
    >
      <InputNumber min={min} max={max} precision={0} inputMode="numeric" />
    </Form.Item>
  );
  const ends = act === 'withdraw' || act === 'refuse';
  const leaves = ends && person.state === 'probationary';
  const words = actWords('act', act, leaves, t);
  return (
    <SavingDialog<Entries>
      title={`${words} · ${person.name}`}
      ok={words}
      danger={ends}
      initial={{
        on: latest,
        passed: true,
        months: 6,
        note: '',
        ...(act === 'train' ? { days: 3, hours: 24 } : {}),
      }}
      save={(e) =>
        api(takeDevelopmentStep, {
          params: { id: person.id, act },
          body: {
            version: person.version,
            stepId,
            on: e.on,
            ...(e.note.trim() ? { note: e.note.trim() } : {}),
            ...(votes.includes(act)
              ? { vote: { entitled: e.entitled ?? 0, present: e.present ?? 0, inFavour: e.inFavour ?? 0 } }
              : {}),
            ...(act === 'review' ? { passed: e.passed } : {}),
            ...(act === 'train' ? { days: e.days ?? 0, hours: e.hours ?? 0 } : {}),
            ...(act === 'extend' ? { months: e.months } : {}),
          },
        })
      }
      refresh={['development', 'tasks', 'members']}
      onClose={props.onClose}
    >
      {leaves ? (
        <p role="status">
          {t('development.effect.leaves', { name: person.name, organisation: person.organisation.name })}
        </p>
      ) : (
        <p className="lc-muted">{t(`development.effect.${act}`)}</p>
      )}
      <FormDay name="on" label={t(`development.day.${act}`)} min={next.earliest} max={latest} />
      {votes.includes(act) ? (
        <div className="lc-vote">
          {number('entitled', 9999, 1)}
          {number('present', 9999)}
          {number('inFavour', 9999)}
        </div>
      ) : null}
      {act === 'review' ? (
        <Form.Item name="passed" label={t('development.review-result')}>
          <Radio.Group
            options={[
              { value: true, label: t('development.passed') },
              { value: false, label: t('development.not-passed') },
            ]}
          />
        </Form.Item>
      ) : null}
      {act === 'train' ? (
        <div className="lc-vote">
          {number('days', 366)}
          {number('hours', 2000)}
        </div>
      ) : null}
      {act === 'extend' ? number('months', 12, 6) : null}
      <Form.Item
        name="note"
        label={t(ends ? 'development.reason' : 'development.note')}
        rules={ends ? [{ required: true, whitespace: true, message: t('common.form.missing') }] : []}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </SavingDialog>
  );
}
