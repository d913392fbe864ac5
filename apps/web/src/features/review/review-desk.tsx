import type { Definition } from '@lianchuang/domain/campaign/definition';
import { type ReturnDetail, reopenReturn } from '@lianchuang/domain/returns/contract';
import { compileDefinition } from '@lianchuang/domain/scoring/compile-definition';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountsOf } from '../../lib/amounts.ts';
import { api } from '../../lib/api.ts';
import { formScore } from '../../lib/form-score.ts';
import { formatDate, formatInstant, formatPeriod, formatPoints } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RegisterSource } from '../../ui/register-source.tsx';
import { ReturnHistory } from '../../ui/return-history.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { reviewKey } from './review-key.ts';
import { ReviewRow } from './review-row.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import { useReviewItems } from './use-review-items.ts';
import { useMarks } from './use-verdicts.ts';
import { neighbour, nextUnmarked, reasonsOf, type Verdict, withoutReason } from './verdicts.ts';

/** The desk of one return (ui.md: Review desk): answers by good, marks by mouse or with j, k, a, r, and the two decisions. */
export function ReviewDesk(props: {
  detail: ReturnDetail;
  definition: Definition;
  onDone: (after: ReturnDetail) => void;
}) {
  const { t } = useTranslation();
  const { detail, definition } = props;
  const may = detail.may.includes('approve') || detail.may.includes('send-back');
  const earlierSubmissions = detail.submissions.slice(0, -1);
  const [against, setAgainst] = useState(0);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const [asking, setAsking] = useState<'approve' | 'send-back' | null>(null);
  const { groups, error, pending } = useReviewItems(detail, definition, against);
  const { marks, setMarks, forget } = useMarks(detail.id, detail.version);
  const shown = groups
    .map((group) => ({
      ...group,
      items: group.items.filter(
        (item) => (!onlyChanged || item.change.kind !== 'same') && (!onlyDiffering || item.differs),
      ),
    }))
    .filter((group) => group.items.length > 0);
  const all = groups.flatMap((group) => group.items);
  const order = shown.flatMap((group) => group.items.map((item) => item.question.id));
  const reasons = reasonsOf(marks.verdicts);
  const lacking = withoutReason(marks.verdicts);
  const compiled = useMemo(() => compileDefinition(definition), [definition]);
  const score = useMemo(
    () =>
      formScore(
        compiled,
        detail.standardId,
        {
          questions: detail.questions,
          answers: new Map(detail.answers.map((answer) => [answer.questionId, amountsOf(answer)])),
          known: detail.known,
        },
        marks.grades,
      ),
    [compiled, detail, marks.grades],
  );
  const mark = (questionId: string, verdict: Verdict | undefined) =>
    setMarks((before) => {
      const { [questionId]: _, ...others } = before.verdicts;
      return { ...before, verdicts: verdict ? { ...others, [questionId]: verdict } : others };
    });
  const show = (questionId: string | null) => {
    setAt(questionId);
    if (questionId !== null)
      document.getElementById(`review-${questionId}`)?.scrollIntoView({ block: 'center' });
  };
  const toReason = (questionId: string) => {
    show(questionId);
    // The field is drawn with the next frame.
    requestAnimationFrame(() => document.getElementById(`reason-${questionId}`)?.focus());
  };
  const sendBack = () => {
    const [first] = lacking;
    if (first === undefined) setAsking('send-back');
    else toReason(first);
  };
  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  press.current = (event) => {
    const wish = asking === null ? reviewKey(event) : null;
    if (wish === null) return;
    event.preventDefault();
    if (wish === 'next' || wish === 'previous') show(neighbour(order, at, wish === 'next' ? 1 : -1));
    else if (may && wish === 'back') {
      const id = at ?? order[0];
      if (id === undefined) return;
      if (marks.verdicts[id]?.ok !== false) mark(id, { ok: false, reason: '' });
      toReason(id);
    } else if (may) {
      const everyMarked = all.every((item) => marks.verdicts[item.question.id]?.ok);
      if (everyMarked) setAsking('approve');
      else if (at === null) show(order[0] ?? null);
      else {
        mark(at, { ok: true });
        show(nextUnmarked(order, at, { ...marks.verdicts, [at]: { ok: true } }) ?? at);
      }
    }
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const done = (after: ReturnDetail) => {
    setAsking(null);
    forget();
    props.onDone(after);
  };
  const reopen = useMutation({
    mutationFn: () => api(reopenReturn, { params: { id: detail.id }, body: { version: detail.version } }),
    onSuccess: props.onDone,
  });
  let number = 0;
  return (
    <>
      <ProblemAlert error={error ?? reopen.error} />
      <div className="lc-review-bar-top">
        <Select
          aria-label={t('review.against')}
          value={against}
          onChange={setAgainst}
          loading={pending}
          popupMatchSelectWidth={false}
          options={[
            {
              value: 0,
              label: detail.previousPeriodId
                ? t('review.against-previous', { period: formatPeriod(detail.previousPeriodId) })
                : t('review.no-previous'),
            },
            ...earlierSubmissions.toReversed().map((submission) => ({
              value: submission.number,
              label: t('review.against-submission', {
                number: submission.number,
                at: formatInstant(submission.at),
              }),
            })),
          ]}
        />
        <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
          {t('review.only-changed', { count: all.filter((item) => item.change.kind !== 'same').length })}
        </Checkbox>
        <Checkbox checked={onlyDiffering} onChange={(event) => setOnlyDiffering(event.target.checked)}>
          {t('review.only-differing', { count: all.filter((item) => item.differs).length })}
        </Checkbox>
        {may ? <span className="lc-muted lc-review-keys">{t('review.keys')}</span> : null}
      </div>
      {shown.map((group) => (
        <section key={group.id} aria-label={group.title ?? t(`answer.step.${group.id}`)}>
          <h2>
            {group.title ?? t(`answer.step.${group.id}`)}{' '}
            <GoodPoints good={score?.goods.find((good) => good.id === group.id)} />
          </h2>
          <ol className="lc-review-list">
            {group.items.map((item) => {
              number += 1;
              const { id, judge } = item.question;
              return (
                <ReviewRow
                  key={id}
                  item={item}
                  number={number}
                  thenLabel={
                    against === 0 ? t('review.last-period') : t('review.submission', { number: against })
                  }
                  source={<RegisterSource definition={definition} detail={detail} question={item.question} />}
                  registersOn={t(
                    detail.state === 'locked' ? 'answer.register.sealed' : 'answer.register.as-of',
                    { date: formatDate(detail.registersOn) },
                  )}
                  current={at === id}
                  may={may}
                  verdict={marks.verdicts[id]}
                  grade={judge === undefined ? undefined : marks.grades[judge]}
                  onCurrent={() => setAt(id)}
                  onVerdict={(verdict) => mark(id, verdict)}
                  onGrade={(grade) => {
                    if (judge === undefined) return;
                    setMarks((before) => ({ ...before, grades: { ...before.grades, [judge]: grade } }));
                  }}
                />
              );
            })}
          </ol>
        </section>
      ))}
      <ReturnHistory history={detail.history} questions={detail.questions} />
      <div className="lc-review-bar lc-no-print">
        <span className="lc-review-counts" role="status">
          {t('review.counts', {
            looked: Object.keys(marks.verdicts).length,
            count: all.length,
            back: reasons.length + lacking.length,
          })}
        </span>
        <span>{t('review.score', { self: formatPoints(detail.self), now: formatPoints(score?.total) })}</span>
        {may ? (
          <>
            <Checkbox
              checked={marks.falseFigures}
              onChange={(event) => setMarks((before) => ({ ...before, falseFigures: event.target.checked }))}
            >
              {t('review.false-figures')}
            </Checkbox>
            <Button
              danger={reasons.length > 0}
              disabled={reasons.length + lacking.length === 0}
              onClick={sendBack}
            >
              {t('review.send-back-count', { count: reasons.length + lacking.length })}
            </Button>
            <Button
              type="primary"
              disabled={reasons.length + lacking.length > 0}
              onClick={() => setAsking('approve')}
            >
              {t('review.approve')}
            </Button>
          </>
        ) : null}
        {detail.may.includes('reopen') ? (
          <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {t('review.reopen')}
          </Button>
        ) : null}
      </div>
      {asking === 'send-back' ? (
        <SendBackDialog detail={detail} reasons={reasons} onDone={done} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'approve' ? (
        <ApproveDialog
          detail={detail}
          grades={marks.grades}
          falseFigures={marks.falseFigures}
          looked={Object.keys(marks.verdicts).length}
          lacking={all.filter((item) => item.lacking).length}
          points={score?.total ?? null}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

function GoodPoints(props: { good: { points: number | null; worth: number } | undefined }) {
  if (!props.good) return null;
  return (
    <span className="lc-muted lc-number">
      {formatPoints(props.good.points)}/{formatPoints(props.good.worth)}
    </span>
  );
}
