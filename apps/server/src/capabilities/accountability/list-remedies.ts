import type { listRemedies as contract } from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findPlace } from '../organisations/public.ts';
import { presentRemedies } from './present-remedies.ts';
import { type RemedyRow, remedyJoins, selectRemedy } from './store.ts';

/** Remedies in scope, the most urgent first (R3.5). */
export async function listRemedies(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values: unknown[] = [tx.countyId];
  const where = ['m.county_id = $1'];
  const add = (condition: string, value: unknown): void => {
    values.push(value);
    where.push(condition.replace('?', `$${values.length}`));
  };
  if (query.state === 'overdue') {
    add('m.due_on < ?', tx.today);
    where.push("m.state = 'open'");
  } else if (query.state === 'escalated') where.push("m.escalation > 0 and m.state = 'open'");
  else if (query.state === 'met') where.push("m.state in ('open', 'done') and p.criteria <> '{}'");
  else if (query.state) add('m.state = ?', query.state);
  if (query.source) add('p.source = ?', query.source);
  if (query.target) add('p.target_id = ?', query.target);
  if (query.organisation) add('m.organisation_id = ?', query.organisation);
  if (query.under) {
    const path = (await findPlace(tx, query.under))?.path ?? '-';
    add('m.path >= ?', path);
    add('m.path < ?', endOfSubtree(path));
  }
  // Whether criteria are met again is seen from the scores, one by one: the list is cut after it.
  const limit = query.state === 'met' ? 10_000 : query.limit;
  const rows = await tx.many<RemedyRow>(
    `${selectRemedy} and ${where.join(' and ')}
     order by (m.state in ('closed', 'cancelled')), m.due_on, m.id limit ${limit}`,
    values,
  );
  const items = await presentRemedies(tx, actor, rows);
  if (query.state === 'met') {
    const met = items.filter((r) => r.metIn !== null);
    return { items: met.slice(0, query.limit), total: met.length };
  }
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from remedy m ${remedyJoins} where m.county_id = $1 and ${where.join(' and ')}`,
    values,
  );
  return { items, total: total?.n ?? 0 };
}
