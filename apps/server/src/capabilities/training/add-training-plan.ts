import type { addTrainingPlan as contract, TrainingPlan } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markDirty } from '../periods/public.ts';
import { presentPlan } from './present.ts';
import { organisationUnder, readPlan } from './store.ts';

/** Plans training of an organisation for a quarter (R1.10). Throws `unknown-organisation`. */
export async function addTrainingPlan(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<TrainingPlan> {
  const organisation = await organisationUnder(tx, body.organisationId);
  await tx.run(
    `insert into training_plan (county_id, id, organisation_id, path, quarter, title, audience, sessions, hours, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      body.organisationId,
      organisation.path,
      body.quarter,
      body.title,
      body.audience,
      body.sessions,
      body.hours,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'add-training-plan',
    entity: 'training-plan',
    entityId: body.id,
    organisation: organisation.name,
    detail: { quarter: body.quarter, title: body.title, sessions: body.sessions, hours: body.hours },
  });
  await markDirty(tx, body.quarter);
  return presentPlan(await readPlan(tx, body.id), actor);
}
