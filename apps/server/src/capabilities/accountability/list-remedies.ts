import { daysBetween } from '@lianchuang/domain/periods/calendar';
import {
  type listRemedies as contract,
  type Remedy,
  remedyTransitions,
} from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface RemedyRow {
  id: string;
  period_id: string;
  target_id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  title: string;
  criteria: { id: string; title: string }[];
  owner: string;
  due_on: string;
  state: Remedy['state'];
  note: string | null;
  created_by: string;
  created_at: string;
  version: number;
}

/** The columns of a remedy, with the names of its criteria in the latest definition. */
export const selectRemedy = `
  select m.id, m.period_id, m.target_id, m.organisation_id, v.name as organisation_name, o.kind as organisation_kind, m.title,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.id)) from unnest(m.criteria) as c(id)), '[]') as criteria,
    m.owner, m.due_on, m.state, m.note, m.created_by, m.created_at, m.version
  from remedy m
  ${joinOrganisation('m')} where m.county_id = $1`;

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
  } else if (query.state) add('m.state = ?', query.state);
  if (query.target) add('m.target_id = ?', query.target);
  if (query.organisation) add('m.organisation_id = ?', query.organisation);
  const rows = await tx.many<RemedyRow>(
    `${selectRemedy} and ${where.join(' and ')}
     order by (m.state in ('closed', 'cancelled')), m.due_on, m.id limit ${query.limit}`,
    values,
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from remedy m where ${where.join(' and ')}`,
    values,
  );
  return { items: rows.map((row) => presentRemedy(row, actor, tx.today)), total: total?.n ?? 0 };
}

/** A remedy with what the actor may do to it now. */
export function presentRemedy(row: RemedyRow, actor: Actor, today: string): Remedy {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    periodId: row.period_id,
    targetId: row.target_id,
    title: row.title,
    criteria: row.criteria,
    owner: row.owner,
    dueOn: row.due_on,
    state: row.state,
    overdueDays: row.state === 'open' ? Math.max(0, daysBetween(row.due_on, today)) : 0,
    note: row.note,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
    may: remedyTransitions
      .filter((t) => (t.from as readonly string[]).includes(row.state) && actor.rights.includes(t.right))
      .map((t) => t.action),
  };
}
