import type { changeTrainingPlan as contract, TrainingPlan } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markDirty } from '../periods/public.ts';
import { presentPlan } from './present.ts';
import { readPlan } from './store.ts';

/** Changes a plan; the audit log keeps what it was (R1.10). Throws `not-found`, `stale-version`. */
export async function changeTrainingPlan(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<TrainingPlan> {
  const row = await readPlan(tx, params.id, true);
  if (row.version !== body.version) throw stale(presentPlan(row, actor));
  await tx.run(
    `update training_plan set quarter = $3, title = $4, audience = $5, sessions = $6, hours = $7, version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.quarter, body.title, body.audience, body.sessions, body.hours],
  );
  await writeAudit(tx, actor, {
    action: 'change-training-plan',
    entity: 'training-plan',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      before: { quarter: row.quarter, title: row.title, sessions: row.sessions, hours: row.hours },
      after: { quarter: body.quarter, title: body.title, sessions: body.sessions, hours: body.hours },
    },
  });
  await markDirty(tx, row.quarter);
  await markDirty(tx, body.quarter);
  return presentPlan(await readPlan(tx, row.id), actor);
}
