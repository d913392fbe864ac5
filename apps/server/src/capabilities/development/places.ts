import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { type MemberRef, selectMembersById } from '../members/public.ts';
import { joinOrganisation } from '../organisations/public.ts';

/** Joins the organisation of a table named `t`. */
export const atOrganisation = joinOrganisation('t');

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
