import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { mayRemove } from './policy.ts';
import { presentMeeting } from './present.ts';
import { readMeeting } from './store.ts';
import { removeGrades } from './write-meeting.ts';

/**
 * Takes away a meeting that was entered by mistake; what it said stays in the database and in the audit log (R1.11).
 * Throws `not-found`, `stale-version`, `meeting-quarter-closed`.
 */
export async function removeMeeting(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<{ ok: true }> {
  const row = await readMeeting(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentMeeting(tx, actor, row));
  if (!(await mayRemove(tx, actor, row.held_on))) {
    throw new ProblemError('meeting-quarter-closed', 409);
  }
  await tx.run('update meeting set removed_at = $3, version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    tx.now,
  ]);
  await removeGrades(tx, row.id);
  await writeAudit(tx, actor, {
    action: 'remove-meeting',
    entity: 'meeting',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      kind: row.kind,
      heldOn: row.held_on,
      topic: row.topic,
      present: row.present,
      entitled: row.entitled,
    },
  });
  await markAllDirty(tx);
  return { ok: true };
}
