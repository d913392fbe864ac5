import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { type MemberRef, selectMembersById } from '../members/public.ts';

/** Joins the present name and kind of the organisation of a table named `t`. */
export const atOrganisation = `join organisation o on o.county_id = t.county_id and o.id = t.organisation_id
  join lateral (select v.name from organisation_version v where v.county_id = t.county_id and v.organisation_id = t.organisation_id
    order by v.valid_from desc limit 1) v on true`;
export const organisationColumns =
  'o.id as organisation_id, v.name as organisation_name, o.kind as organisation_kind';

export interface OrganisationColumns {
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
}
export const organisationRefOf = (row: OrganisationColumns) => ({
  id: row.organisation_id,
  name: row.organisation_name,
  kind: row.organisation_kind,
});

/** An organisation in scope that is there today. Throws `unknown-organisation` naming the field. */
export async function placeOf(tx: ReadTx, id: string): Promise<OrganisationColumns & { path: string }> {
  const row = await tx.maybe<OrganisationColumns & { path: string }>(
    `select ${organisationColumns}, o.path from (select $1::integer as county_id, $2::uuid as organisation_id) t ${atOrganisation}
     where o.county_id = $1 and o.path >= $3 and o.path < $4 and o.dissolved_on is null`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) {
    throw new ProblemError('unknown-organisation', 422, {
      errors: [{ field: 'organisationId', code: 'unknown-organisation' }],
    });
  }
  return row;
}

/** A member of today in scope. Throws `unknown-member` naming the field. */
export async function activeMember(tx: ReadTx, id: string): Promise<MemberRef> {
  const [member] = await selectMembersById(tx, [id]);
  if (member?.state !== 'active') {
    throw new ProblemError('unknown-member', 422, {
      errors: [{ field: 'memberId', code: 'unknown-member' }],
    });
  }
  return member;
}

/** The names of members by id; of one who has left the scope there is none. */
export async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await selectMembersById(tx, ids)).map((m) => [m.id, m.name]));
}

/** Refuses a day after today, and one before `since`. Throws `invalid-input` naming the field. */
export function checkDay(tx: ReadTx, on: string, since: string | null, field = 'on'): void {
  if (on > tx.today)
    throw new ProblemError('invalid-input', 422, { errors: [{ field, code: 'day-in-future' }] });
  if (since !== null && on < since) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field, code: 'too-early', params: { date: since } }],
    });
  }
}
