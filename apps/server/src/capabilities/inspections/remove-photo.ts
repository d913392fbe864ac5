import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readInspection } from './store.ts';

/** Takes a photograph off a checklist still worked on; the file and the audit row stay. Throws `not-found`, `wrong-state`. */
export async function removeInspectionPhoto(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const photo = await tx.maybe<{ inspection_id: string; criterion_id: string; name: string }>(
    'select inspection_id, criterion_id, name from inspection_photo where county_id = $1 and id = $2 and removed_at is null for update',
    [tx.countyId, params.id],
  );
  if (!photo) throw notFound('photo');
  const row = await readInspection(tx, actor, photo.inspection_id);
  if (row.state !== 'planned')
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'check' } });
  await tx.run('update inspection_photo set removed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    tx.now,
  ]);
  await writeAudit(tx, actor, {
    action: 'remove-inspection-photo',
    entity: 'inspection',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { criterion: photo.criterion_id, name: photo.name },
  });
  return { ok: true };
}
