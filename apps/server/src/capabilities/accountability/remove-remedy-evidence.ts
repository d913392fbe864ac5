import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readRemedy } from './store.ts';

/** Takes a file off a remedy that is still open; the file and the audit row stay. Throws `not-found`, `wrong-state`. */
export async function removeRemedyEvidence(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const file = await tx.maybe<{ remedy_id: string; name: string }>(
    'select remedy_id, name from remedy_evidence where county_id = $1 and id = $2 and removed_at is null for update',
    [tx.countyId, params.id],
  );
  if (!file) throw notFound('evidence');
  const row = await readRemedy(tx, file.remedy_id, true);
  if (row.state !== 'open')
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'evidence' } });
  await tx.run('update remedy_evidence set removed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    tx.now,
  ]);
  await writeAudit(tx, actor, {
    action: 'remove-remedy-evidence',
    entity: 'remedy',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: file.name },
  });
  return { ok: true };
}
