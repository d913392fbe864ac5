import type { listCompetitions as contract } from '@lianchuang/domain/selection/competitions-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type CompetitionRow, presentCompetition, selectCompetitions } from './competition-store.ts';

/** Competitions in scope, those under way first (R2.2). */
export async function listCompetitions(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const where =
    'c.county_id = $1 and c.path >= $2 and c.path < $3 and ($4::uuid is null or c.organisation_id = $4)';
  const values = [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null];
  const rows = await tx.many<CompetitionRow>(
    `${selectCompetitions} where ${where}
     order by (c.state in ('appointed', 'cancelled')), c.opens_on desc, c.path, c.id limit $5`,
    [...values, query.limit],
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from competition c where ${where}`,
    values,
  );
  return { items: rows.map(presentCompetition), total: total?.n ?? 0 };
}
