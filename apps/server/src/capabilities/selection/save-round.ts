import type { saveRound as contract, ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import { judgeRound } from '@lianchuang/domain/selection/judge-round';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { nextTask } from './round-task.ts';
import { finishElection, takeElection } from './take-election.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * Enters what the tellers counted in the round that comes next; before it is confirmed it may be entered anew, by either
 * (R2.1). Throws `invalid-input` with each figure that cannot be, `unknown-candidate`, `two-tellers-needed`,
 * `date-before-earlier-round`, `date-in-future`.
 */
export async function saveRound(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string; roundId: string }; body: Body },
): Promise<ElectionDetail> {
  const whole = await takeElection(tx, actor, params.id, body.version, 'save-round');
  const task = nextTask(whole, 'save-round');
  const review = task.round === 'review';
  const votes = new Map(body.votes.map((v) => [v.candidateId, v.votes]));
  const decisions = new Map(body.decisions.map((d) => [d.candidateId, d]));
  // Everybody who stands has a line: no votes is none.
  const figures = {
    entitled: review ? 0 : body.entitled,
    present: review ? 0 : body.present,
    issued: review ? 0 : body.issued,
    returned: review ? 0 : body.returned,
    valid: review ? 0 : body.valid,
    votes: review ? [] : task.candidates.map(({ id }) => ({ candidateId: id, votes: votes.get(id) ?? 0 })),
    decisions: review
      ? task.candidates.map(({ id }) => decisions.get(id) ?? { candidateId: id, admitted: false, reason: '' })
      : [],
  };
  const standing = new Set(task.candidates.map((c) => c.id));
  const before = whole.rounds.filter((r) => r.state === 'confirmed').at(-1);
  const errors: ProblemDetail[] = [
    ...[...votes.keys(), ...decisions.keys()].flatMap((id) =>
      standing.has(id) ? [] : [{ field: 'candidateId', code: 'unknown-candidate' }],
    ),
    ...(body.heldOn > tx.today ? [{ field: 'heldOn', code: 'date-in-future' }] : []),
    ...(body.heldOn < (before?.held_on ?? whole.row.started_on)
      ? [{ field: 'heldOn', code: 'date-before-earlier-round' }]
      : []),
    ...(new Set(body.tellers).size === 2 ? [] : [{ field: 'tellers', code: 'two-tellers-needed' }]),
    ...judgeRound(task, figures).problems.map(({ field, code, limit }) => ({
      field,
      code,
      params: { limit },
    })),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  const entered = whole.rounds.find((r) => r.state === 'entered');
  await tx.run(
    `insert into election_round (county_id, election_id, id, path, number, kind, attempt, posts, held_on, entitled, present, issued, returned,
       valid, votes, decisions, tellers, note, entered_by, entered_by_name, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     on conflict (county_id, election_id, kind, attempt) do update set held_on = excluded.held_on, entitled = excluded.entitled,
       present = excluded.present, issued = excluded.issued, returned = excluded.returned, valid = excluded.valid, votes = excluded.votes,
       decisions = excluded.decisions, tellers = excluded.tellers, note = excluded.note, entered_by = excluded.entered_by,
       entered_by_name = excluded.entered_by_name, entered_at = excluded.entered_at`,
    [
      tx.countyId,
      params.id,
      entered?.id ?? params.roundId,
      whole.row.path,
      entered?.number ?? whole.rounds.length + 1,
      task.round,
      task.attempt,
      JSON.stringify(task.posts),
      body.heldOn,
      figures.entitled,
      figures.present,
      figures.issued,
      figures.returned,
      figures.valid,
      JSON.stringify(figures.votes),
      JSON.stringify(figures.decisions),
      body.tellers,
      body.note,
      actor.userId,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishElection(tx, actor, whole, 'save-round', {
    round: task.round,
    attempt: task.attempt,
    ...figures,
    tellers: body.tellers,
  });
}
