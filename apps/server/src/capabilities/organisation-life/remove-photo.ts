import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readMeeting } from './store.ts';

/** Takes a photograph off a meeting; the file and the audit row stay. Throws `not-found`. */
export async function removePhoto(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const photo = await tx.maybe<{ meeting_id: string; name: string }>(
    'select meeting_id, name from meeting_photo where county_id = $1 and id = $2 and removed_at is null for update',
    [tx.countyId, params.id],
  );
  if (!photo) throw notFound('photo');
  const row = await readMeeting(tx, photo.meeting_id);
  await tx.run('update meeting_photo set removed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    tx.now,
  ]);
  await writeAudit(tx, actor, {
    action: 'remove-photo',
    entity: 'meeting',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: photo.name },
  });
  return { ok: true };
}
