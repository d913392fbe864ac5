import type {
  saveDevelopmentPlan as contract,
  DevelopmentPlan,
} from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { selectPlans } from './plan-store.ts';
import { mayPlan } from './policy.ts';

/** How many a committee plans to take in during a year (R1.5). Throws `unknown-organisation`, `no-plan-here`, `stale-version`. */
export async function saveDevelopmentPlan(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<DevelopmentPlan> {
  if (!mayPlan(actor)) throw new ProblemError('not-allowed', 403);
  const place = await openPlace(tx, body.organisationId);
  const read = async () => (await selectPlans(tx, actor, body.year, place.id))[0];
  const before = await read();
  if (!before)
    throw new ProblemError('no-plan-here', 422, {
      errors: [{ field: 'organisationId', code: 'no-plan-here' }],
    });
  if (before.version !== body.version) throw stale(before);
  await tx.run(
    `insert into development_plan (county_id, organisation_id, year, path, planned, updated_by, updated_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county_id, organisation_id, year) do update set planned = excluded.planned, version = development_plan.version + 1,
       updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
    [tx.countyId, place.id, body.year, place.path, body.planned, actor.displayName, tx.now],
  );
  await writeAudit(tx, actor, {
    action: 'save-development-plan',
    entity: 'organisation',
    entityId: place.id,
    organisation: place.name,
    detail: { year: body.year, planned: body.planned, before: before.planned },
  });
  return (await read()) ?? before;
}
