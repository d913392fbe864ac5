import type {
  confirmRound as contract,
  ElectionDetail,
} from '@lianchuang/domain/selection/elections-contract';
import { judgeRound } from '@lianchuang/domain/selection/judge-round';
import { nextRound } from '@lianchuang/domain/selection/rounds';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { type RoundRow, readElection, type WholeElection } from './election-store.ts';
import { presentElectionDetail } from './present-election.ts';
import { nextTask } from './round-task.ts';
import { finishElection } from './take-election.ts';

/**
 * The second teller confirms what the first entered: the round is judged, never changes again, and decides what follows
 * (R2.1). The election is concluded by the round that fills the last seat. Throws `same-teller`, `wrong-state`.
 */
export async function confirmRound(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string; roundId: string }; body: z.output<(typeof contract)['body']> },
): Promise<ElectionDetail> {
  const whole = await readElection(tx, params.id, true);
  const round = whole.rounds.find((r) => r.id === params.roundId);
  if (!round) throw notFound('round');
  if (whole.row.version !== body.version) throw stale(presentElectionDetail(whole, actor));
  if (round.state === 'confirmed' || whole.row.state !== 'running')
    throw new ProblemError('wrong-state', 409, { params: { state: round.state, action: 'confirm-round' } });
  if (round.entered_by === actor.userId) throw new ProblemError('same-teller', 409);
  const { outcome, elected } = judgeRound(nextTask(whole, 'confirm-round'), round);
  await tx.run(
    `update election_round set state = 'confirmed', outcome = $4, confirmed_by = $5, confirmed_by_name = $6, confirmed_at = $7
     where county_id = $1 and election_id = $2 and id = $3 and state = 'entered'`,
    [tx.countyId, params.id, round.id, outcome, actor.userId, actor.displayName, tx.now],
  );
  await settleCandidates(tx, params.id, round, outcome === 'passed', elected);
  await settleElection(tx, whole, round, outcome);
  return await finishElection(tx, actor, whole, 'confirm-round', {
    round: round.kind,
    attempt: round.attempt,
    outcome,
    elected: whole.candidates.filter((c) => elected.includes(c.id)).map((c) => [c.role, c.name]),
  });
}

/** Who is admitted by a review that passed, and who is elected. */
async function settleCandidates(
  tx: WriteTx,
  electionId: string,
  round: RoundRow,
  passed: boolean,
  elected: readonly string[],
): Promise<void> {
  if (round.kind === 'review' && passed) {
    await tx.run(
      `update election_candidate c set admitted = d.admitted, refusal = d.reason
       from jsonb_to_recordset($3::jsonb) as d("candidateId" uuid, admitted boolean, reason text)
       where c.county_id = $1 and c.election_id = $2 and c.id = d."candidateId"`,
      [tx.countyId, electionId, JSON.stringify(round.decisions)],
    );
  }
  if (elected.length > 0) {
    await tx.run(
      'update election_candidate set elected = true where county_id = $1 and election_id = $2 and id = any($3)',
      [tx.countyId, electionId, elected],
    );
  }
}

async function settleElection(
  tx: WriteTx,
  { row }: WholeElection,
  { kind, held_on }: RoundRow,
  outcome: 'passed' | 'partial' | 'failed',
): Promise<void> {
  if (nextRound(row.kind, [...row.confirmed, { kind, outcome }]) !== 'elected') return;
  await tx.run(
    "update election set state = 'elected', concluded_on = $3 where county_id = $1 and id = $2 and state = 'running'",
    [tx.countyId, row.id, held_on],
  );
  await markAllDirty(tx);
}
