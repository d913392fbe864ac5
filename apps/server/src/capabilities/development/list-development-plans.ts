import type { listDevelopmentPlans as contract } from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectPlans } from './plan-store.ts';

/** The yearly plans of the committees in scope, planned against done (R1.5). */
export async function listDevelopmentPlans(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  return { year, items: await selectPlans(tx, actor, year) };
}
