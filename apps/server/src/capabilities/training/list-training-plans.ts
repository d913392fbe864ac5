import type { listTrainingPlans as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentPlan } from './present.ts';
import { type PlanRow, selectPlans } from './store.ts';

/** The plans of a year in scope, by level and quarter (R1.10). */
export async function listTrainingPlans(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  const rows = await tx.many<PlanRow>(
    `${selectPlans(`t.county_id = $1 and t.path >= $2 and t.path < $3 and t.quarter between $4 and $5
       and ($6::uuid is null or t.organisation_id = $6)`)}
     order by char_length(t.path), t.path, t.quarter, t.created_at, t.id limit $7`,
    [
      tx.countyId,
      tx.scope.lo,
      tx.scope.hi,
      `${year}-Q1`,
      `${year}-Q4`,
      query.organisation ?? null,
      query.limit,
    ],
  );
  return { year, items: rows.map((row) => presentPlan(row, actor)) };
}
