import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markDirty } from '../periods/public.ts';
import { presentPlan } from './present.ts';
import { readPlan } from './store.ts';

/** Gives up a plan of which nothing was held (R1.10). Throws `not-found`, `stale-version`, `training-plan-begun`. */
export async function removeTrainingPlan(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<{ ok: true }> {
  const row = await readPlan(tx, params.id, true);
  if (row.version !== body.version) throw stale(presentPlan(row, actor));
  const begun = await tx.maybe('select 1 from training_session where county_id = $1 and plan_id = $2', [
    tx.countyId,
    row.id,
  ]);
  if (begun) throw new ProblemError('training-plan-begun', 409);
  await tx.run('delete from training_plan where county_id = $1 and id = $2', [tx.countyId, row.id]);
  await writeAudit(tx, actor, {
    action: 'remove-training-plan',
    entity: 'training-plan',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { quarter: row.quarter, title: row.title, sessions: row.sessions, hours: row.hours },
  });
  await markDirty(tx, row.quarter);
  return { ok: true };
}
