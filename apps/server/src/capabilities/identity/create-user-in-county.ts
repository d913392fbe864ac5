import type { Role } from '@lianchuang/domain/identity/roles';
import { hashPassword } from 'better-auth/crypto';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { mustFit } from './policy.ts';
import { insertSignIns } from './sign-in-store.ts';
import { insertAssignment, selectPlace } from './store.ts';

export interface NewUser {
  /** Lower-case letters, digits, `.`, `_`, `-`; 3 to 40; unique over all counties of the database. */
  readonly username: string;
  readonly displayName: string;
  /** 10 to 128 characters. */
  readonly password: string;
  readonly assignments: readonly { readonly role: Role; readonly organisationId: string }[];
}

/**
 * Makes one user of the transaction's county, able to sign in at once: all of it or nothing, and audited. For set-up
 * and the command line in the scope of the product; asks no rights, only that roles fit their organisations. Returns
 * the user's id. Errors: `username-taken` (409), `role-does-not-fit` (422), `not-found` for an organisation.
 */
export async function createUserInCounty(tx: WriteTx, by: AuditActor, user: NewUser): Promise<string> {
  const places = [];
  for (const { role, organisationId } of user.assignments) {
    const place = await selectPlace(tx, organisationId);
    if (!place) throw notFound('organisation');
    mustFit(role, place.kind);
    places.push({ role, organisationId, path: place.path, name: place.name });
  }
  const userId = tx.uuid();
  const added = await insertSignIns(tx, [{ userId, ...user }], await hashPassword(user.password));
  if (added === 0) {
    throw new ProblemError('username-taken', 409, {
      errors: [{ field: 'username', code: 'username-taken' }],
    });
  }
  await tx.run(
    'insert into app_user (county_id, user_id, username, display_name, created_at) values ($1, $2, $3, $4, $5)',
    [tx.countyId, userId, user.username, user.displayName, tx.now],
  );
  for (const [nth, place] of places.entries()) await insertAssignment(tx, { userId, ...place }, nth);
  await writeAudit(tx, by, {
    action: 'create-user',
    entity: 'user',
    entityId: userId,
    organisation: places[0]?.name,
    detail: {
      username: user.username,
      displayName: user.displayName,
      roles: places.map((p) => ({ role: p.role, organisation: p.name })),
    },
  });
  return userId;
}
