import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { selectMembersById } from '../members/public.ts';

export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
}

/** The organisation of a new record, as it is called today. Throws `invalid-input` with `unknown-organisation`. */
export async function placeOf(tx: ReadTx, organisationId: string): Promise<Place> {
  const place = await tx.maybe<Place>(
    `select o.id, o.kind, v.name, o.path from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.id = $2 and o.dissolved_on is null and o.path >= $3 and o.path < $4`,
    [tx.countyId, organisationId, tx.scope.lo, tx.scope.hi],
  );
  if (!place) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'organisationId', code: 'unknown-organisation' }],
    });
  }
  return place;
}

/** Refuses members that one cannot see: `invalid-input` with `unknown-member`. */
export async function checkMembers(tx: ReadTx, ids: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  if ((await selectMembersById(tx, wanted)).length === wanted.length) return;
  throw new ProblemError('invalid-input', 422, { errors: [{ field: 'memberId', code: 'unknown-member' }] });
}
