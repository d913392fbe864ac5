import type { listMeetings as contract } from '@lianchuang/domain/organisation-life/contract';
import { periodOf } from '@lianchuang/domain/periods/calendar';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentSummary } from './present.ts';
import { type MeetingRow, selectMeetings } from './store.ts';

/** Meetings in scope, the newest first (R1.11). */
export async function listMeetings(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values: unknown[] = [tx.countyId, tx.scope.lo, tx.scope.hi];
  const where = ['m.path >= $2 and m.path < $3'];
  const add = (condition: string, ...given: unknown[]): void => {
    where.push(condition.replaceAll(/\?(\d)/g, (_, n: string) => `$${values.length + Number(n)}`));
    values.push(...given);
  };
  if (query.organisation) add('m.organisation_id = ?1', query.organisation);
  if (query.under) {
    add(
      `exists (select 1 from organisation u where u.county_id = m.county_id and u.id = ?1
        and m.path >= u.path and m.path < left(u.path, -1) || '/')`,
      query.under,
    );
  }
  if (query.kind) add('m.kind = ?1', query.kind);
  if (query.quarter) {
    const { startsOn, endsOn } = periodOf(query.quarter);
    add('m.held_on between ?1 and ?2', startsOn, endsOn);
  }
  const chosen = where.join(' and ');
  const rows = await tx.many<MeetingRow>(
    `${selectMeetings(
      `m.county_id = $1 and ${chosen}`,
      'm.id, m.organisation_id, m.kind, m.held_on, m.topic, m.group_name, m.present, m.entitled, m.version',
    )} order by m.held_on desc, m.id limit ${query.limit} offset ${query.offset}`,
    values,
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from meeting m where m.county_id = $1 and m.removed_at is null and ${chosen}`,
    values,
  );
  return { items: rows.map(presentSummary), total: total?.n ?? 0 };
}
