import type { addTrainingSession as contract, TrainingSession } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkSession } from './check-session.ts';
import { presentSession } from './present.ts';
import { organisationUnder, readSession } from './store.ts';

/** Enters a session that was held, or is held today (R1.10). Throws `unknown-organisation`, `invalid-input`. */
export async function addTrainingSession(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<TrainingSession> {
  const { id, organisationId, ...content } = body;
  const organisation = await organisationUnder(tx, organisationId);
  await checkSession(tx, organisationId, content);
  await tx.run(
    `insert into training_session (county_id, id, organisation_id, path, plan_id, held_on, hours, topic, teacher, place, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.countyId,
      id,
      organisationId,
      organisation.path,
      content.planId,
      content.heldOn,
      content.hours,
      content.topic,
      content.teacher,
      content.place,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'add-training-session',
    entity: 'training-session',
    entityId: id,
    organisation: organisation.name,
    detail: { heldOn: content.heldOn, hours: content.hours, topic: content.topic },
  });
  await markAllDirty(tx);
  return await presentSession(tx, actor, await readSession(tx, id));
}
