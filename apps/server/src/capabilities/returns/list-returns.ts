import type { listReturns as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectTotals } from '../figures/public.ts';
import { presentSummary } from './present.ts';
import { type ReturnRow, selectReturn } from './store.ts';

/** Returns in the actor's scope, oldest submission first in the review queue, else by due date and place (R3.4). */
export async function listReturns(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values: unknown[] = [tx.countyId];
  const where = ['r.county_id = $1'];
  const add = (condition: string, value: unknown): void => {
    values.push(value);
    where.push(condition.replaceAll('?', `$${values.length}`));
  };
  if (query.period) add('r.period_id = ?', query.period);
  if (query.state) add('r.state = ?', query.state);
  if (query.kind) add('ro.kind = ?', query.kind);
  if (query.organisation) add('r.organisation_id = ?', query.organisation);
  if (query.under) {
    add(
      `exists (select 1 from organisation u where u.county_id = r.county_id and u.id = ? and r.path >= u.path and r.path < left(u.path, -1) || '/')`,
      query.under,
    );
  }
  if (query.q) add("ro.name like '%' || ? || '%'", query.q.replaceAll(/[\\%_]/g, '\\$&'));
  if (query.queue === 'mine') {
    add('r.organisation_id = ?', actor.organisationId);
    where.push("r.state <> 'locked'");
  }
  if (query.queue === 'review') {
    add('r.reviewer_id = ?', actor.organisationId);
    where.push("r.state = 'submitted'");
  }
  const condition = where.join(' and ');
  const order = query.queue === 'review' ? 'r.submitted_at, r.id' : 'r.period_id desc, ro.ordinal';
  values.push(query.limit, query.offset);
  const rows = await tx.many<ReturnRow>(
    `${selectReturn} where ${condition} order by ${order} limit $${values.length - 1} offset $${values.length}`,
    values,
  );
  const counted =
    rows.length < query.limit && (query.offset === 0 || rows.length > 0)
      ? query.offset + rows.length
      : ((
          await tx.maybe<{ n: number }>(
            `select count(*) as n from return r join roster ro on ro.county_id = r.county_id and ro.period_id = r.period_id
             and ro.organisation_id = r.organisation_id where ${condition}`,
            values.slice(0, -2),
          )
        )?.n ?? 0);
  const totals = await selectTotals(
    tx,
    rows.map((r) => ({ periodId: r.period_id, organisationId: r.organisation_id })),
  );
  return {
    items: rows.map((r) =>
      presentSummary(r, actor, tx.today, totals.get(`${r.period_id}/${r.organisation_id}`)),
    ),
    total: counted,
  };
}
