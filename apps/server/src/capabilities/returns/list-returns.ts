import type { listReturns as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectTotals } from '../figures/public.ts';
import { countDifferences } from './count-differences.ts';
import { presentSummary } from './present.ts';
import { type ReturnRow, selectReturns } from './store.ts';

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
  if (query.kind) add('ro.organisation_kind = ?', query.kind);
  if (query.organisation) add('r.organisation_id = ?', query.organisation);
  if (query.under) {
    add(
      `exists (select 1 from organisation u where u.county_id = r.county_id and u.id = ? and r.path >= u.path and r.path < left(u.path, -1) || '/')`,
      query.under,
    );
  }
  if (query.q) add("ro.organisation_name like '%' || ? || '%'", query.q.replaceAll(/[\\%_]/g, '\\$&'));
  if (query.queue === 'mine') {
    add('r.organisation_id = ?', actor.organisationId);
    where.push("r.state <> 'locked'");
  }
  if (query.queue === 'review') {
    add('r.reviewer_id = ?', actor.organisationId);
    where.push("r.state = 'submitted'");
  }
  const condition = where.join(' and ');
  const order = query.queue === 'review' ? 'submitted_at, id' : 'period_id desc, ordinal';
  const page = (limit: number, offset: number): Promise<ReturnRow[]> =>
    tx.many<ReturnRow>(
      selectReturns(condition, {
        order,
        limit: `limit $${values.length + 1} offset $${values.length + 2}`,
      }),
      [...values, limit, offset],
    );
  const rows = await page(query.limit, query.offset);
  // A page past the end has no row to tell how many there are.
  const counted = rows[0] ?? (query.offset > 0 ? (await page(1, 0))[0] : undefined);
  const totals = await selectTotals(
    tx,
    rows.map((r) => ({ periodId: r.period_id, organisationId: r.organisation_id })),
  );
  const differing = await countDifferences(tx, rows);
  return {
    items: rows.map((r) =>
      presentSummary(
        r,
        actor,
        tx.today,
        totals.get(`${r.period_id}/${r.organisation_id}`),
        differing.get(r.id),
      ),
    ),
    total: counted?.total ?? 0,
  };
}
