import type { ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayDoInElection } from './election-policy.ts';
import { readElection, type WholeElection } from './election-store.ts';
import { presentElectionDetail } from './present-election.ts';

/**
 * Takes an election for one step, held against others. Throws `not-found`, `stale-version` with the election as it is,
 * `wrong-state` where the step has no place now.
 */
export async function takeElection(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: ElectionDetail['may'][number],
): Promise<WholeElection> {
  const whole = await readElection(tx, id, true);
  if (whole.row.version !== version) throw stale(presentElectionDetail(whole, actor));
  if (!mayDoInElection(actor, whole).includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: whole.row.state, action } });
  return whole;
}

/** Counts the version up, writes the audit row and answers with the election as it is now. */
export async function finishElection(
  tx: WriteTx,
  actor: Actor,
  { row }: WholeElection,
  action: string,
  detail: Record<string, unknown>,
): Promise<ElectionDetail> {
  await tx.run('update election set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'election',
    entityId: row.id,
    organisation: row.organisation_name,
    detail,
  });
  return presentElectionDetail(await readElection(tx, row.id), actor);
}
