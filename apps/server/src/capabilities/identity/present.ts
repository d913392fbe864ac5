import type { User } from '@lianchuang/domain/identity/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { selectUsers, type UserRow } from './store.ts';

/** What leaves the server about a user: never a password, a session or a secret. */
export function presentUser(row: UserRow): User {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    disabled: row.disabled,
    totpEnabled: row.totp_enabled,
    lastSignInAt: row.last_sign_in_at,
    assignments: row.assignments,
    version: row.version,
  };
}

/** One user of the county as presented; throws `not-found`. */
export async function userOf(tx: ReadTx, id: string): Promise<User> {
  const [row] = await selectUsers(tx, { id });
  if (!row) throw notFound('user');
  return presentUser(row);
}
