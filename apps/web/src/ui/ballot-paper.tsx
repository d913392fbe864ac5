import {
  type BallotBox,
  enterPaper,
  enterPaperAgain,
  settlePaper,
} from '@lianchuang/domain/ballots/contract';
import { scales } from '@lianchuang/domain/ballots/rules';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { useMessage } from './messages.tsx';
import { ProblemAlert } from './problem-alert.tsx';

type Pile = BallotBox['papers'][number];
export type PaperStep =
  | { step: 'first'; pile?: undefined }
  | { step: 'second'; pile: Pile }
  | { step: 'settle'; pile: Pile };

interface Entry {
  /** Number in the pile, pencilled on the slip. */
  readonly slip: number;
  readonly answers: readonly (number | undefined)[];
  readonly comment: string;
}

/** A pile of paper slips: entered by one person, again by another, and settled where they read differently (R4.2). */
export function BallotPaper(
  props: PaperStep & { box: BallotBox; onClose: () => void; onDone: () => Promise<void> },
) {
  const { t } = useTranslation();
  const { box, step, pile } = props;
  const message = useMessage();
  const blank = (slip: number): Entry => ({ slip, answers: box.questions.map(() => undefined), comment: '' });
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    step === 'first'
      ? [blank(1)]
      : step === 'second'
        ? Array.from({ length: pile.slips }, (_, i) => blank(i + 1))
        : pile.differences.map((d) => blank(d.slip)),
  );
  const [checked, setChecked] = useState(false);
  const set = (nth: number, part: Partial<Entry>) =>
    setEntries(entries.map((entry, i) => (i === nth ? { ...entry, ...part } : entry)));
  const complete = entries.every((entry) => entry.answers.every((a) => a !== undefined));
  const send = useMutation({
    mutationFn: () => {
      const slips = entries.map((e) => ({
        slip: e.slip,
        answers: e.answers.map(Number),
        comment: e.comment,
      }));
      const params = { id: box.id, paperId: pile?.id ?? '' };
      if (step === 'first')
        return api(enterPaper, {
          params,
          body: { slips: slips.map(({ answers, comment }) => ({ answers, comment: comment.trim() })) },
        });
      if (step === 'second')
        return api(enterPaperAgain, { params, body: { slips: slips.map(({ answers }) => ({ answers })) } });
      return api(settlePaper, {
        params,
        body: { slips: slips.map(({ slip, answers }) => ({ slip, answers })) },
      });
    },
    onSuccess: async (after) => {
      const left = after.papers.find((p) => p.id === pile?.id);
      if (left?.state === 'differing')
        message.warning(t('ballots.paper-differs', { count: left.differences.length }));
      else message.success(t(step === 'first' ? 'ballots.paper-entered' : 'ballots.paper-counted'));
      await props.onDone();
    },
  });
  const waiting = box.papers.reduce((sum, p) => sum + p.slips, 0);
  const room = box.exchanged - box.voices.paper - waiting;
  return (
    <Modal
      open
      width={680}
      title={t(`ballots.paper-title.${step}`)}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={send.isPending}
      mask={{ closable: false }}
      onOk={() => {
        setChecked(true);
        if (complete) send.mutate();
      }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={send.error} />
      <p className="lc-muted">{t(`ballots.paper-hint.${step}`, { room })}</p>
      {entries.map((entry, nth) => {
        const difference = pile?.differences.find((d) => d.slip === entry.slip);
        return (
          <fieldset key={entry.slip} className="lc-paper">
            <legend>{t('ballots.paper-slip', { number: entry.slip })}</legend>
            {box.questions.map((question, q) => (
              <div key={question} className="lc-paper-question">
                <span id={`paper-${entry.slip}-${q}`}>{question}</span>
                <Radio.Group
                  aria-labelledby={`paper-${entry.slip}-${q}`}
                  value={entry.answers[q]}
                  onChange={(event) =>
                    set(nth, {
                      answers: entry.answers.map((a, i) => (i === q ? Number(event.target.value) : a)),
                    })
                  }
                  options={scales[box.purpose].map((choice, value) => ({
                    value,
                    label: t(`ballots.choice.${choice}`),
                  }))}
                />
                {difference && difference.first[q] !== difference.second[q] ? (
                  <span className="lc-muted">
                    {t('ballots.paper-read', {
                      first: t(`ballots.choice.${scales[box.purpose][difference.first[q] ?? 0]}`),
                      second: t(`ballots.choice.${scales[box.purpose][difference.second[q] ?? 0]}`),
                    })}
                  </span>
                ) : null}
                {checked && entry.answers[q] === undefined ? (
                  <span role="alert" className="lc-danger">
                    {t('ballots.choose')}
                  </span>
                ) : null}
              </div>
            ))}
            {step === 'first' && box.comments ? (
              <Input
                aria-label={t('ballots.paper-comment', { number: entry.slip })}
                placeholder={t('ballots.comment')}
                maxLength={200}
                value={entry.comment}
                onChange={(event) => set(nth, { comment: event.target.value })}
              />
            ) : null}
          </fieldset>
        );
      })}
      {step === 'first' ? (
        <Button
          disabled={entries.length >= Math.min(room, 200)}
          onClick={() => setEntries([...entries, blank(entries.length + 1)])}
        >
          {t('ballots.next-slip')}
        </Button>
      ) : null}
    </Modal>
  );
}
