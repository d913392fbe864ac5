import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { OrganisationFollowers } from '../organisations/public.ts';

/**
 * Members go with their organisation (R1.1, R1.4): a merge takes them to the heir, letters under way included; an
 * organisation that still has members is not dissolved (`organisation-has-party-members`).
 */
export const memberFollowers: OrganisationFollowers = {
  async merged(tx, actor, merge) {
    const values = [tx.countyId, merge.id, merge.heirId, merge.heirPath, merge.from];
    // Not before the member came: the last row by day is where they are.
    await tx.run(
      `insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how)
       select $1, m.id, greatest(m.since_on, $5::date), $3, $4, 'transferred' from member m
       where m.county_id = $1 and m.organisation_id = $2 and m.state = 'active'
       on conflict (county_id, member_id, from_on) do update set organisation_id = excluded.organisation_id, path = excluded.path`,
      values,
    );
    await tx.run(
      `insert into member_event (county_id, member_id, id, on_date, kind, detail, by_name, at)
       select $1, m.id, gen_random_uuid(), greatest(m.since_on, $3::date), 'transferred', jsonb_build_object('from', $4::text, 'to', $5::text), $6, $7
       from member m where m.county_id = $1 and m.organisation_id = $2 and m.state = 'active'`,
      [tx.countyId, merge.id, merge.from, merge.name, merge.heirName, actor.displayName, tx.now],
    );
    await tx.run(
      `update member m set organisation_id = $3, path = $4, since_on = greatest(m.since_on, $5::date), version = m.version + 1, updated_at = $6
       where m.county_id = $1 and m.organisation_id = $2 and m.state = 'active'`,
      [...values, tx.now],
    );
    await followLetters(tx, merge.id, { id: merge.heirId, path: merge.heirPath, name: merge.heirName });
  },
  async dissolving(tx, id) {
    const left = await tx.maybe<{ n: number }>(
      `select count(*)::integer as n from member where county_id = $1 and organisation_id = $2 and state = 'active'`,
      [tx.countyId, id],
    );
    if ((left?.n ?? 0) > 0) {
      throw new ProblemError('organisation-has-party-members', 409, { params: { count: left?.n ?? 0 } });
    }
  },
};

async function followLetters(
  tx: WriteTx,
  id: string,
  heir: { id: string; path: string; name: string },
): Promise<void> {
  const values = [tx.countyId, id, heir.id, heir.path, heir.name];
  await tx.run(
    `update member_transfer set from_organisation_id = $3, path = $4, from_name = $5, version = version + 1
     where county_id = $1 and from_organisation_id = $2 and state = 'issued'`,
    values,
  );
  // A letter to the heir itself is at its end: the member is there already.
  await tx.run(
    `update member_transfer set to_organisation_id = $3, to_path = $4, to_name = $5, version = version + 1,
       state = case when from_organisation_id = $3 then 'withdrawn' else state end,
       ended_on = case when from_organisation_id = $3 then $6::date end
     where county_id = $1 and state = 'issued' and (to_organisation_id = $2 or (to_organisation_id = $3 and from_organisation_id = $3))`,
    [...values, tx.today],
  );
}
