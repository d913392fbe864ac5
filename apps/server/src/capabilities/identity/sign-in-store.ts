import { syntheticEmail } from '../../platform/auth/synthetic-email.ts';
import type { WriteTx } from '../../platform/db/database.ts';

export interface NewSignIn {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
}

/**
 * Gives people a user name and a password to sign in with, in the transaction that makes them users of the county.
 * Returns how many were added: a user name that is taken anywhere adds none.
 */
export async function insertSignIns(
  tx: WriteTx,
  people: readonly NewSignIn[],
  passwordHash: string,
): Promise<number> {
  const ids = people.map((p) => p.userId);
  const added = await tx.run(
    `insert into auth."user" ("id", "name", "email", "emailVerified", "username", "twoFactorEnabled", "createdAt", "updatedAt")
     select r.id, r.name, r.email, true, r.username, false, now(), now()
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as r(id, name, email, username)
     on conflict do nothing`,
    [
      ids,
      people.map((p) => p.displayName),
      people.map((p) => syntheticEmail(p.username)),
      people.map((p) => p.username),
    ],
  );
  await tx.run(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
     select gen_random_uuid()::text, u."id", 'credential', u."id", $2, now(), now()
     from auth."user" u where u."id" = any($1::text[])`,
    [ids, passwordHash],
  );
  return added;
}

/** Ends all sessions of a person, on every device; returns how many there were. */
export async function signOutUser(tx: WriteTx, userId: string): Promise<number> {
  return await tx.run('delete from auth."session" where "userId" = $1', [userId]);
}

/** Sets a person's password from its hash. */
export async function setPasswordHash(tx: WriteTx, userId: string, passwordHash: string): Promise<void> {
  await tx.run(
    `with known as (update auth."account" set "password" = $2, "updatedAt" = now()
       where "userId" = $1 and "providerId" = 'credential' returning 1)
     insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
     select gen_random_uuid()::text, $1, 'credential', $1, $2, now(), now() where not exists (select from known)`,
    [userId, passwordHash],
  );
}

/** Takes a person's second factor away, for a lost device; where one is required they must enrol anew. */
export async function clearSecondFactor(tx: WriteTx, userId: string): Promise<void> {
  await tx.run('delete from auth."twoFactor" where "userId" = $1', [userId]);
  await tx.run('update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = $1', [
    userId,
  ]);
}

/** Keeps the name that better-auth knows in step. */
export async function renameSignIn(tx: WriteTx, userId: string, displayName: string): Promise<void> {
  await tx.run('update auth."user" set "name" = $2, "updatedAt" = now() where "id" = $1', [
    userId,
    displayName,
  ]);
}
