import type {
  correctTrainingSession as contract,
  TrainingSession,
} from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkSession } from './check-session.ts';
import { presentSession } from './present.ts';
import { readSession } from './store.ts';

/** Corrects a session; the audit log keeps what it was (R1.10). Throws `not-found`, `stale-version`, `invalid-input`. */
export async function correctTrainingSession(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<TrainingSession> {
  const row = await readSession(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentSession(tx, actor, row));
  await checkSession(tx, row.organisation_id, body);
  await tx.run(
    `update training_session set plan_id = $3, held_on = $4, hours = $5, topic = $6, teacher = $7, place = $8, version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.planId, body.heldOn, body.hours, body.topic, body.teacher, body.place],
  );
  await writeAudit(tx, actor, {
    action: 'correct-training-session',
    entity: 'training-session',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      before: { heldOn: row.held_on, hours: row.hours, topic: row.topic, planId: row.plan_id },
      after: { heldOn: body.heldOn, hours: body.hours, topic: body.topic, planId: body.planId },
    },
  });
  await markAllDirty(tx);
  return await presentSession(tx, actor, await readSession(tx, row.id));
}
