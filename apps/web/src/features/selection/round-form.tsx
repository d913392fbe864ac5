import { type ElectionDetail, type Round, saveRound } from '@lianchuang/domain/selection/elections-contract';
import { type FigureName, judgeRound } from '@lianchuang/domain/selection/judge-round';
import { Button, Input, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReviewFields } from './review-fields.tsx';
import { draftOf, electorateOf, nextTaskOf, type RoundDraft } from './round-task-of.ts';
import { ThresholdList } from './threshold-list.tsx';
import { useSelectionChange } from './use-selection-change.ts';

const heads = ['entitled', 'present', 'issued', 'returned', 'valid'] as const;

/** Enters the figures of the next round; what they decide is shown as they are typed, by the server's own function (R2.1). */
export function RoundForm(props: {
  election: ElectionDetail;
  entered: Round | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { election, entered } = props;
  const task = useMemo(() => nextTaskOf(election), [election]);
  const [roundId] = useState(() => entered?.id ?? uuidV7());
  const [draft, setDraft] = useState<RoundDraft | null>(() => task && draftOf(task, entered, today));
  const names = useMemo(() => new Map(election.candidates.map((c) => [c.id, c.name])), [election.candidates]);
  const save = useSelectionChange(
    (body: RoundDraft) =>
      api(saveRound, {
        params: { id: election.id, roundId },
        body: {
          version: election.version,
          ...body,
          votes: [...body.votes],
          decisions: task?.round === 'review' ? [...body.decisions] : [],
          tellers: body.tellers.map((name) => name.trim()).filter(Boolean),
        },
      }),
    props.onDone,
  );
  if (!task || !draft || !election.next) return null;
  const judgement = judgeRound(task, draft);
  const review = task.round === 'review';
  const wrong = (field: FigureName, candidateId?: string) =>
    judgement.problems.some((p) => p.field === field && (!candidateId || p.candidateId === candidateId));
  const change = (part: Partial<RoundDraft>) => setDraft({ ...draft, ...part });
  return (
    <section className="lc-card lc-selection-round" aria-labelledby="round-form">
      <header>
        <h2 id="round-form">
          {t('selection.enter-round', { round: t(`selection.round.${task.round}`) })}
          {election.next.attempt > 1 ? t('selection.attempt', { number: election.next.attempt }) : ''}
        </h2>
      </header>
      <p className="lc-muted">{t(`selection.round-hint.${task.round}`)}</p>
      <div className="lc-selection-two">
        <div className="lc-selection-form">
          <label htmlFor="round-held">{t('selection.held-on')}</label>
          <DateField
            id="round-held"
            value={draft.heldOn}
            max={today}
            onChange={(heldOn) => change({ heldOn })}
          />
          {review ? (
            <ReviewFields
              task={task}
              names={names}
              decisions={draft.decisions}
              onChange={(decisions) => change({ decisions })}
            />
          ) : (
            <>
              {heads.map((name) => (
                <div key={name} className="lc-selection-line">
                  <label htmlFor={`round-${name}`}>{t(`selection.${electorateOf(task)}.${name}`)}</label>
                  <InputNumber
                    id={`round-${name}`}
                    min={0}
                    max={1_000_000}
                    precision={0}
                    status={wrong(name) ? 'error' : ''}
                    value={draft[name]}
                    onFocus={(event) => event.target.select()}
                    onChange={(value) => change({ [name]: value ?? 0 })}
                  />
                </div>
              ))}
              {task.posts.map(({ role, seats }) => (
                <fieldset key={role}>
                  <legend>{t('selection.votes-for', { post: t(`selection.role.${role}`), seats })}</legend>
                  {draft.votes
                    .filter((v) => task.candidates.find((c) => c.id === v.candidateId)?.role === role)
                    .map(({ candidateId, votes }) => (
                      <div key={candidateId} className="lc-selection-line">
                        <label htmlFor={`votes-${candidateId}`}>{names.get(candidateId)}</label>
                        <InputNumber
                          id={`votes-${candidateId}`}
                          min={0}
                          max={1_000_000}
                          precision={0}
                          status={wrong('votes', candidateId) ? 'error' : ''}
                          value={votes}
                          onFocus={(event) => event.target.select()}
                          onChange={(value) =>
                            change({
                              votes: draft.votes.map((v) =>
                                v.candidateId === candidateId ? { candidateId, votes: value ?? 0 } : v,
                              ),
                            })
                          }
                        />
                      </div>
                    ))}
                </fieldset>
              ))}
            </>
          )}
          <fieldset>
            <legend>{t('selection.tellers')}</legend>
            {([0, 1] as const).map((nth) => (
              <div key={nth} className="lc-selection-line">
                <label htmlFor={`teller-${nth}`}>{t(`selection.teller.${nth}`)}</label>
                <Input
                  id={`teller-${nth}`}
                  maxLength={40}
                  value={draft.tellers[nth]}
                  onChange={(event) =>
                    change({
                      tellers:
                        nth === 0
                          ? [event.target.value, draft.tellers[1]]
                          : [draft.tellers[0], event.target.value],
                    })
                  }
                />
              </div>
            ))}
          </fieldset>
          <label htmlFor="round-note">{t('selection.note')}</label>
          <Input
            id="round-note"
            maxLength={400}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </div>
        <ThresholdList task={task} judgement={judgement} names={names} live empty={draft.entitled === 0} />
      </div>
      <ProblemAlert error={save.error} />
      <div className="lc-selection-buttons">
        <Button
          type="primary"
          loading={save.isPending}
          disabled={judgement.problems.length > 0 || draft.heldOn === ''}
          onClick={() => save.mutate(draft)}
        >
          {t('selection.enter')}
        </Button>
        {entered ? <Button onClick={props.onDone}>{t('common.cancel')}</Button> : null}
        <span className="lc-muted">{t('selection.enter-hint')}</span>
      </div>
    </section>
  );
}
