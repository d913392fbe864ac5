import type { Role } from '@lianchuang/domain/identity/roles';
import type { WriteTx } from '../../platform/db/database.ts';

/** Who is told: named people, and whoever holds one of the roles at one of the organisations. */
export interface Audience {
  readonly organisations?: readonly string[];
  readonly roles?: readonly Role[];
  readonly users?: readonly string[];
}

/**
 * Leaves a message for each person of an audience, once, in the transaction of what it tells of (R3.4). Whoever acts
 * is not told of their own act; disabled people are not told. `kind` is the translation key `notification.<kind>`,
 * `link` a path in the web app. Returns how many people were told.
 */
export async function notify(
  tx: WriteTx,
  audience: Audience,
  kind: string,
  params: Readonly<Record<string, string | number>>,
  link: string,
): Promise<number> {
  return await tx.run(
    `insert into notification (county_id, id, user_id, kind, params, link, created_at)
     select $1, gen_random_uuid(), w.user_id, $5, $6, $7, $8 from (
       select user_id from users_at($1, $2::uuid[], $3::text[]) union select user_id from reachable_users($4::text[])) w
     where w.user_id <> $9`,
    [
      tx.countyId,
      audience.organisations ?? [],
      audience.roles ?? [],
      audience.users ?? [],
      kind,
      JSON.stringify(params),
      link,
      tx.now,
      tx.scope.userId,
    ],
  );
}
