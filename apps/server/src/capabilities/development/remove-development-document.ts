import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Takes a document off a step; the file and the audit row stay. Throws `not-found`. */
export async function removeDevelopmentDocument(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const row = await tx.maybe<{ person_id: string; act: string; name: string }>(
    `update development_document set removed_at = $3
     where county_id = $1 and id = $2 and removed_at is null and path >= $4 and path < $5 returning person_id, act, name`,
    [tx.countyId, params.id, tx.now, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('document');
  await writeAudit(tx, actor, {
    action: 'remove-document',
    entity: 'development-person',
    entityId: row.person_id,
    detail: { act: row.act, name: row.name },
  });
  return { ok: true };
}
