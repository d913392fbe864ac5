import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../db/database.ts';
import { systemScope } from '../db/scope.ts';

/** Whose session a token is, or undefined. */
export async function userOfSession(db: Database, token: string | undefined): Promise<string | undefined> {
  if (!token) return undefined;
  const rows = await db.unscoped<{ id: string }>(
    'select "userId" as id from auth."session" where "token" = $1 and "expiresAt" > now()',
    [token],
  );
  return rows[0]?.id;
}

/** The user a name belongs to, or undefined. */
export async function userNamed(db: Database, username: string): Promise<string | undefined> {
  const rows = await db.unscoped<{ id: string }>('select "id" from auth."user" where "username" = $1', [
    username.toLowerCase(),
  ]);
  return rows[0]?.id;
}

/** Notes when a person signed in, and clears away their sessions that have run out. */
export async function noteSignIn(db: Database, userId: string, at: Date): Promise<void> {
  await db.unscoped(
    `with old as (delete from auth."session" where "userId" = $1 and "expiresAt" <= now())
     update auth."user" set "lastSignInAt" = $2 where "id" = $1`,
    [userId, at.toISOString()],
  );
}

/** Writes what a person did about their own account into the chain of each county where they hold a role. */
export async function auditAccount(
  db: Database,
  userId: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const roles = await db.unscoped<{
    county_id: number;
    role: string;
    display_name: string;
    username: string;
  }>('select county_id, role, display_name, username from assignments_of($1)', [userId]);
  for (const first of new Map(roles.toReversed().map((r) => [r.county_id, r])).values()) {
    await db.write(systemScope(first.county_id), (tx) =>
      writeAudit(
        tx,
        { userId, displayName: first.display_name, role: first.role },
        { action, entity: 'user', entityId: userId, detail: { username: first.username, ...detail } },
      ),
    );
  }
}
