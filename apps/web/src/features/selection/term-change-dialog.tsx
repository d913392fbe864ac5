import { addDays } from '@lianchuang/domain/periods/calendar';
import { usualStages } from '@lianchuang/domain/selection/term-change';
import {
  createTermChange,
  type Stage,
  saveTermChange,
  type TermChange,
} from '@lianchuang/domain/selection/term-changes-contract';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useSelectionChange } from './use-selection-change.ts';

/** Sets up a programme with the usual stages, or changes titles and dates of one that runs. */
export function TermChangeDialog(props: {
  term?: TermChange;
  previous: readonly TermChange[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { term } = props;
  const [id] = useState(uuidV7);
  const [title, setTitle] = useState(term?.title ?? '');
  const [startsOn, setStartsOn] = useState(term?.startsOn ?? today);
  const [previousId, setPreviousId] = useState<string | null>(props.previous[0]?.id ?? null);
  const from = (day: string): Stage[] =>
    usualStages.map((s) => ({
      id: s.id,
      by: s.by,
      title: t(`selection.stage.${s.id}`),
      fromOn: addDays(day, s.from),
      untilOn: addDays(day, s.until),
    }));
  const [stages, setStages] = useState(() => term?.stages ?? from(today));
  const save = useSelectionChange(
    () =>
      term
        ? api(saveTermChange, { params: { id: term.id }, body: { version: term.version, title, stages } })
        : api(createTermChange, { body: { id, title, startsOn, stages, previousId } }),
    props.onClose,
  );
  const set = (nth: number, part: Partial<Stage>) =>
    setStages(stages.map((stage, i) => (i === nth ? { ...stage, ...part } : stage)));
  return (
    <Modal
      open
      width={720}
      title={t(term ? 'selection.change-term' : 'selection.create-term')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: title.trim().length < 2 }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate(undefined)}
      onCancel={props.onClose}
    >
      <ProblemAlert error={save.error} />
      <div className="lc-selection-form">
        <label htmlFor="term-title">{t('selection.term-title')}</label>
        <Input
          id="term-title"
          maxLength={60}
          placeholder={t('selection.term-title-hint')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {term ? null : (
          <>
            <label htmlFor="term-starts">{t('selection.starts-on')}</label>
            <DateField
              id="term-starts"
              value={startsOn}
              onChange={(day) => {
                setStartsOn(day);
                if (day) setStages(from(day));
              }}
            />
            {props.previous.length > 0 ? (
              <>
                <label htmlFor="term-previous">{t('selection.previous-term')}</label>
                <Select
                  id="term-previous"
                  allowClear
                  value={previousId}
                  onChange={(value: string | null | undefined) => setPreviousId(value ?? null)}
                  options={props.previous.map((p) => ({ value: p.id, label: p.title }))}
                />
              </>
            ) : null}
          </>
        )}
        {stages.map((stage, nth) => (
          <fieldset key={stage.id}>
            <legend>{t('selection.stage-number', { number: nth + 1 })}</legend>
            <Input
              aria-label={t('selection.stage')}
              maxLength={40}
              value={stage.title}
              onChange={(event) => set(nth, { title: event.target.value })}
            />
            <div className="lc-selection-line">
              <DateField
                label={`${stage.title} ${t('selection.from-on')}`}
                value={stage.fromOn}
                onChange={(fromOn) => set(nth, { fromOn })}
              />
              <DateField
                label={`${stage.title} ${t('selection.until-on')}`}
                value={stage.untilOn}
                onChange={(untilOn) => set(nth, { untilOn })}
              />
              <span className="lc-muted">{t(`selection.by.${stage.by}`)}</span>
            </div>
          </fieldset>
        ))}
      </div>
    </Modal>
  );
}
