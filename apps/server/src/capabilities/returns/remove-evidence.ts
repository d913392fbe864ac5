import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayFill } from './policy.ts';
import { lockReturnRow } from './store.ts';

/** Takes a piece of evidence off an answer that is open; the file and the audit row stay. */
export async function removeEvidence(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const evidence = await tx.maybe<{
    return_id: string;
    question_id: string;
    name: string;
    unlocked: boolean;
  }>(
    `select e.return_id, e.question_id, e.name, a.unlocked from evidence e
     join return_answer a on a.county_id = e.county_id and a.return_id = e.return_id and a.question_id = e.question_id
     where e.county_id = $1 and e.id = $2 and e.removed_at is null`,
    [tx.countyId, params.id],
  );
  if (!evidence) throw notFound('evidence');
  const row = await lockReturnRow(tx, evidence.return_id);
  if (!mayFill(actor, row)) throw new ProblemError('return-closed', 409, { params: { state: row.state } });
  if (!evidence.unlocked) throw new ProblemError('answer-locked', 409);
  await tx.run('update evidence set removed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    tx.now,
  ]);
  await writeAudit(tx, actor, {
    action: 'remove-evidence',
    entity: 'return',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { question: evidence.question_id, name: evidence.name },
  });
  return { ok: true };
}
