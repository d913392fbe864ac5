import { mayHold, type Role } from '@lianchuang/domain/identity/roles';
import { hashPassword } from 'better-auth/crypto';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { insertSignIns } from './sign-in-store.ts';

export interface BulkUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationId: string;
  /** Kind and access path of the organisation. */
  readonly kind: string;
  readonly path: string;
}

/**
 * Makes many users with one password, each with one role, in four statements: demonstration data. The password is
 * hashed once. Roles keep the order of `users` (the sign-in page shows the first of each role). Returns their ids in
 * that order. Throws `username-taken` when any user name is taken, `role-does-not-fit` when a role does not fit.
 */
export async function createUsersInBulk(
  tx: WriteTx,
  users: readonly BulkUser[],
  password: string,
): Promise<string[]> {
  const odd = users.find((u) => !mayHold(u.role, u.kind));
  if (odd) throw new ProblemError('role-does-not-fit', 422, { params: { role: odd.role, kind: odd.kind } });
  const people = users.map((u) => ({ userId: tx.uuid(), username: u.username, displayName: u.displayName }));
  const ids = people.map((p) => p.userId);
  const added = await insertSignIns(tx, people, await hashPassword(password));
  if (added !== users.length) throw new ProblemError('username-taken', 409);
  await tx.run(
    `insert into app_user (county_id, user_id, username, display_name, created_at)
     select $1, r.id, r.username, r.name, $2 from unnest($3::text[], $4::text[], $5::text[]) as r(id, username, name)`,
    [tx.countyId, tx.now, ids, users.map((u) => u.username), users.map((u) => u.displayName)],
  );
  await tx.run(
    `insert into role_assignment (county_id, id, user_id, role, organisation_id, path, created_at)
     select $1, gen_random_uuid(), r.id, r.role, r.organisation, r.path, $2::timestamptz + r.place * interval '1 microsecond'
     from unnest($3::text[], $4::text[], $5::uuid[], $6::text[]) with ordinality as r(id, role, organisation, path, place)`,
    [
      tx.countyId,
      tx.now,
      ids,
      users.map((u) => u.role),
      users.map((u) => u.organisationId),
      users.map((u) => u.path),
    ],
  );
  return ids;
}
