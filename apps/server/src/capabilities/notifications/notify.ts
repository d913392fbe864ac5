import type { Role } from '@lianchuang/domain/identity/roles';
import type { WriteTx } from '../../platform/db/database.ts';

/** A message and who is told: named people, and whoever holds one of the roles at one of the organisations. */
export interface Message {
  readonly organisations?: readonly string[];
  readonly roles?: readonly Role[];
  readonly users?: readonly string[];
  /** The translation key `notification.<kind>`, whose placeholders are `params`. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** A path in the web app. */
  readonly link: string;
}

/**
 * Leaves each message for each person it is meant for, once, in the transaction of what it tells of (R3.4): however
 * many there are, one statement. Whoever acts is not told of their own act; disabled people are not told.
 * Returns how many messages were left.
 */
export async function notify(tx: WriteTx, messages: readonly Message[]): Promise<number> {
  if (messages.length === 0) return 0;
  const places = messages.flatMap(({ organisations = [], roles = [] }, m) =>
    organisations.flatMap((organisation) => roles.map((role) => ({ m, organisation, role }))),
  );
  const people = messages.flatMap(({ users = [] }, m) => users.map((user) => ({ m, user })));
  return await tx.run(
    `insert into notification (county_id, id, user_id, kind, params, link, created_at)
     select $1, gen_random_uuid(), w.user_id, k.kind, k.params, k.link, $2 from (
       select p.m, u.user_id from unnest($3::int[], $4::uuid[], $5::text[]) as p(m, organisation_id, role)
         join users_at($1, $4::uuid[], $5::text[]) u using (organisation_id, role)
       union
       select p.m, u.user_id from unnest($6::int[], $7::text[]) as p(m, user_id)
         join reachable_users($7::text[]) u using (user_id)) w
     join unnest($8::text[], $9::jsonb[], $10::text[]) with ordinality as k(kind, params, link, nth) on k.nth = w.m + 1
     where w.user_id <> $11`,
    [
      tx.countyId,
      tx.now,
      places.map((p) => p.m),
      places.map((p) => p.organisation),
      places.map((p) => p.role),
      people.map((p) => p.m),
      people.map((p) => p.user),
      messages.map((k) => k.kind),
      messages.map((k) => JSON.stringify(k.params)),
      messages.map((k) => k.link),
      tx.scope.userId,
    ],
  );
}
