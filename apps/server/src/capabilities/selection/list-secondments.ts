import type { listSecondments as contract } from '@lianchuang/domain/selection/secondments-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentSecondment, type SecondmentRow, selectSecondments } from './secondment-store.ts';

/** Secondments in scope: those under way first, the earliest end before the others (R2.3). */
export async function listSecondments(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const where =
    's.county_id = $1 and s.path >= $2 and s.path < $3 and ($4::uuid is null or s.organisation_id = $4)';
  const values = [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null];
  const rows = await tx.many<SecondmentRow>(
    `${selectSecondments} and ${where} order by (s.ended_how is not null), s.until_on, s.path, s.id limit $5`,
    [...values, query.limit],
  );
  const counts = await tx.maybe<{ total: number; overdue: number }>(
    `select count(*) as total, count(*) filter (where s.ended_how is null and s.until_on < $5) as overdue
     from secondment s where ${where}`,
    [...values, tx.today],
  );
  return {
    items: rows.map((row) => presentSecondment(row, actor, tx.today)),
    total: counts?.total ?? 0,
    overdue: counts?.overdue ?? 0,
  };
}
