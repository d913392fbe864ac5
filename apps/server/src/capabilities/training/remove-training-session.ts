import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentSession } from './present.ts';
import { readSession } from './store.ts';

/** Takes away a session that was entered by mistake, with its list of people (R1.10). Throws `not-found`, `stale-version`. */
export async function removeTrainingSession(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<{ ok: true }> {
  const row = await readSession(tx, params.id, true);
  const before = await presentSession(tx, actor, row);
  if (row.version !== body.version) throw stale(before);
  await tx.run('delete from training_attendance where county_id = $1 and session_id = $2', [
    tx.countyId,
    row.id,
  ]);
  await tx.run(
    'update training_session set removed_at = $3, plan_id = null, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, tx.now],
  );
  await writeAudit(tx, actor, {
    action: 'remove-training-session',
    entity: 'training-session',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      heldOn: row.held_on,
      hours: row.hours,
      topic: row.topic,
      planId: row.plan_id,
      trainees: before.attendance.map((a) => [a.organisation.id, a.members.map((m) => m.id)]),
    },
  });
  await markAllDirty(tx);
  return { ok: true };
}
