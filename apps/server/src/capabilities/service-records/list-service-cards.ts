import type { listServiceCards as contract } from '@lianchuang/domain/service-records/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type CardRow, overdueWhere, presentCard, selectCards } from './store.ts';

const states = {
  open: `t.request <> '' and t.closed_on is null`,
  overdue: overdueWhere('$4'),
  closed: 't.closed_on is not null',
};

/** Cards in scope: open ones first by the day promised, then the latest (R4.4). */
export async function listServiceCards(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values = [
    tx.countyId,
    tx.scope.lo,
    tx.scope.hi,
    tx.today,
    query.organisation ?? null,
    query.member ?? null,
    query.q ? `%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
  ];
  const where = `t.path >= $2 and t.path < $3 and $4::date is not null and ($5::uuid is null or t.organisation_id = $5)
    and ($6::uuid is null or t.member_id = $6) and ($7::text is null or t.household like $7 or t.request like $7)
    and ${query.state ? states[query.state] : 'true'}`;
  const rows = await tx.many<CardRow>(
    `${selectCards(where)} order by (t.request <> '' and t.closed_on is null) desc,
       case when t.closed_on is null then t.promised_by end, t.visited_on desc, t.id limit ${query.limit} offset ${query.offset}`,
    values,
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from service_card t where t.county_id = $1 and t.removed_at is null and ${where}`,
    values,
  );
  return { items: rows.map((row) => presentCard(tx, actor, row)), total: total?.n ?? 0 };
}
