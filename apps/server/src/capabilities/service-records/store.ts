import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { ServiceCard } from '@lianchuang/domain/service-records/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface CardRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  member_id: string | null;
  member_name: string | null;
  household: string;
  visited_on: string;
  request: string;
  promise: string;
  promised_by: string | null;
  result: string;
  closed_on: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

/** Cards that were not removed, with the names they are known by; `where` names `t`. */
export const selectCards = (where: string): string =>
  `select t.*, v.name as organisation_name, o.kind as organisation_kind, m.name as member_name
   from service_card t ${joinOrganisation('t')}
   left join lateral (select n.name from member_names($1, array[t.member_id]) n where t.member_id is not null) m on true
   where t.county_id = $1 and t.removed_at is null and ${where}`;

/** One card in scope. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readCard(tx: ReadTx, id: string, lock = false): Promise<CardRow> {
  if (lock) {
    await tx.maybe('select 1 from service_card where county_id = $1 and id = $2 for update', [
      tx.countyId,
      id,
    ]);
  }
  const row = await tx.maybe<CardRow>(selectCards('t.id = $2'), [tx.countyId, id]);
  if (!row) throw notFound('service-card');
  return row;
}

/** Open past the day promised. */
export const overdueWhere = (today: string): string =>
  `t.request <> '' and t.closed_on is null and t.promised_by < ${today}::date`;

export function presentCard(tx: ReadTx, actor: Actor, row: CardRow): ServiceCard {
  const open = row.request !== '' && row.closed_on === null;
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
    household: row.household,
    visitedOn: row.visited_on,
    request: row.request,
    promise: row.promise,
    promisedBy: row.promised_by,
    result: row.result,
    closedOn: row.closed_on,
    days: row.request === '' ? null : daysBetween(row.visited_on, row.closed_on ?? tx.today),
    overdue: open && row.promised_by !== null && row.promised_by < tx.today,
    createdBy: row.created_by,
    createdAt: row.created_at,
    version: row.version,
    may: { change: actor.rights.includes('commitments.change') },
  };
}
