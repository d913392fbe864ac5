import type { listDevelopment as contract } from '@lianchuang/domain/development/contract';
import type { DevelopmentState } from '@lianchuang/domain/development/states';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentPerson } from './present.ts';
import { type DeadlineRow, type PersonRow, personColumns, personFrom } from './store.ts';

/** Days ahead that count as soon. */
const soonDays = 30;

/** Persons on the way to membership, what is most pressing first (R1.5). */
export async function listDevelopment(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values: unknown[] = [tx.countyId, tx.scope.lo, tx.scope.hi];
  const where = ['t.county_id = $1', 't.path >= $2', 't.path < $3'];
  const add = (condition: string, value: unknown): void => {
    values.push(value);
    where.push(condition.replace('?', `$${values.length}`));
  };
  if (query.state) add('t.state = ?', query.state);
  else if (query.ended !== 'true') where.push('t.ended_on is null and t.full_on is null');
  if (query.organisation) add('t.organisation_id = ?', query.organisation);
  if (query.due === 'overdue') add('d.due_on < ?', tx.today);
  if (query.due === 'soon') add('d.due_on <= ?', addDays(tx.today, soonDays));
  const from = `${personFrom}
    left join lateral (select d.person_id, d.what, d.opens_on, d.due_on, d.done_on from development_deadline d
      where d.county_id = t.county_id and d.person_id = t.id and d.done_on is null order by d.due_on limit 1) d on true
    where ${where.join(' and ')}`;
  const rows = await tx.many<PersonRow & DeadlineRow>(
    `select ${personColumns}, d.person_id, d.what, d.opens_on, d.due_on, d.done_on from ${from}
     order by d.due_on nulls last, t.applied_on, t.id limit ${query.limit}`,
    values,
  );
  const total = await tx.maybe<{ n: number }>(`select count(*) as n from ${from}`, values);
  const counts = await tx.many<{ state: DevelopmentState; count: number }>(
    `select state, count(*) as count from development_person
     where county_id = $1 and path >= $2 and path < $3 and ended_on is null and full_on is null group by state`,
    [tx.countyId, tx.scope.lo, tx.scope.hi],
  );
  const overdue = await tx.maybe<{ n: number }>(
    `select count(*) as n from development_deadline where county_id = $1 and path >= $2 and path < $3 and done_on is null and due_on < $4`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, tx.today],
  );
  return {
    items: rows.map((row) => presentPerson(row, row.due_on === null ? undefined : row, tx.today)),
    total: total?.n ?? 0,
    counts,
    overdue: overdue?.n ?? 0,
  };
}
