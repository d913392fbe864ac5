import {
  confirmRound,
  type ElectionDetail,
  type Round,
} from '@lianchuang/domain/selection/elections-contract';
import { judgeRound } from '@lianchuang/domain/selection/judge-round';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatInstant, formatNumber } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { HeadFigures } from '../../ui/term-list.tsx';
import { electorateOf, heldTaskOf } from './round-task-of.ts';
import { RoundState } from './state-of-selection.tsx';
import { ThresholdList } from './threshold-list.tsx';
import { useSelectionChange } from './use-selection-change.ts';

const heads = ['entitled', 'present', 'issued', 'returned', 'valid'] as const;

/** A round as it was held: figures, votes, what they decided, and who entered and confirmed them (R2.1). */
export function HeldRound(props: { election: ElectionDetail; round: Round; onCorrect?: () => void }) {
  const { t } = useTranslation();
  const { election, round } = props;
  const task = useMemo(() => heldTaskOf(election, round), [election, round]);
  const names = useMemo(() => new Map(election.candidates.map((c) => [c.id, c.name])), [election.candidates]);
  const judgement = useMemo(() => judgeRound(task, round), [task, round]);
  const confirm = useSelectionChange(() =>
    api(confirmRound, {
      params: { id: election.id, roundId: round.id },
      body: { version: election.version },
    }),
  );
  const review = round.kind === 'review';
  const mayConfirm = round.state === 'entered' && election.may.includes('confirm-round');
  return (
    <section className="lc-card lc-selection-round" aria-labelledby={`round-${round.id}`}>
      <header>
        <h2 id={`round-${round.id}`}>
          {t(`selection.round.${round.kind}`)}
          {round.attempt > 1 ? t('selection.attempt', { number: round.attempt }) : ''}
        </h2>
        <RoundState round={round} />
        <span className="lc-muted">{formatDate(round.heldOn)}</span>
      </header>
      {review ? null : (
        <HeadFigures
          figures={heads.map((name) => [
            t(`selection.${electorateOf(task)}.${name}`),
            formatNumber(round[name]),
          ])}
        />
      )}
      <div className="lc-selection-two">
        <div>
          {task.posts.map(({ role, seats }) => (
            <table key={role} className="lc-selection-votes">
              <caption>{t('selection.post-seats', { post: t(`selection.role.${role}`), seats })}</caption>
              <tbody>
                {task.candidates
                  .filter((c) => c.role === role)
                  .map((c) => ({
                    id: c.id,
                    votes: round.votes.find((v) => v.candidateId === c.id)?.votes ?? 0,
                  }))
                  .sort((a, b) => b.votes - a.votes)
                  .map(({ id, votes }) => (
                    <tr key={id}>
                      <th scope="row">{names.get(id)}</th>
                      <td className="lc-number">{review ? decision(id) : formatNumber(votes)}</td>
                      <td>{judgement.elected.includes(id) ? t('selection.is-elected') : ''}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          ))}
        </div>
        <ThresholdList task={task} judgement={judgement} names={names} />
      </div>
      <p className="lc-muted">
        {t('selection.tellers-were', { names: round.tellers.join('、') })} ·{' '}
        {t('selection.entered-by', { name: round.enteredBy, at: formatInstant(round.enteredAt) })}
        {round.confirmedBy
          ? ` · ${t('selection.confirmed-by', { name: round.confirmedBy, at: formatInstant(round.confirmedAt) })}`
          : ''}
        {round.note ? ` · ${round.note}` : ''}
      </p>
      {round.state === 'entered' ? (
        <>
          <ProblemAlert error={confirm.error} />
          <p>{t(mayConfirm ? 'selection.confirm-hint' : 'selection.waits-for-other')}</p>
          <div className="lc-selection-buttons">
            {mayConfirm ? (
              <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
                {t('selection.confirm')}
              </Button>
            ) : null}
            {props.onCorrect ? <Button onClick={props.onCorrect}>{t('selection.correct')}</Button> : null}
          </div>
        </>
      ) : null}
    </section>
  );

  function decision(id: string): string {
    const found = round.decisions.find((d) => d.candidateId === id);
    if (found?.admitted) return t('selection.admitted');
    return found?.reason ? t('selection.refused-why', { reason: found.reason }) : t('selection.refused');
  }
}
