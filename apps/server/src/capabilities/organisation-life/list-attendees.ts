import type { listAttendees as contract } from '@lianchuang/domain/organisation-life/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectMembersOn } from './store.ts';

/**
 * The members of a day, and for committee and group meetings who was expected last time, so that only the first
 * meeting asks for it (R1.11). An organisation out of scope has none.
 */
export async function listAttendees(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const members = await selectMembersOn(tx, query.organisation, query.on ?? tx.today);
  const last = await tx.maybe<{ ids: string[] }>(
    `select present_ids || excused_ids || absent_ids as ids from meeting
     where county_id = $1 and path >= $2 and path < $3 and organisation_id = $4 and kind = $5 and removed_at is null
       and ($6::text is null or group_name = $6) order by held_on desc, created_at desc limit 1`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation, query.kind ?? '', query.group ?? null],
  );
  const groups = await tx.many<{ name: string }>(
    `select distinct group_name as name from meeting
     where county_id = $1 and path >= $2 and path < $3 and organisation_id = $4 and group_name <> '' and removed_at is null
     order by 1 limit 50`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation],
  );
  const known = new Set(members.map((m) => m.id));
  return {
    members: members.map(({ id, name, probationary }) => ({ id, name, probationary })),
    expected: (last?.ids ?? []).filter((id) => known.has(id)),
    groups: groups.map((g) => g.name),
  };
}
