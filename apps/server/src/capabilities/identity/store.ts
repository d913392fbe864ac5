import type { Role } from '@lianchuang/domain/identity/roles';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';

export interface UserRow {
  id: string;
  username: string;
  display_name: string;
  disabled: boolean;
  version: number;
  totp_enabled: boolean;
  last_sign_in_at: string | null;
  assignments: { id: string; role: Role; organisation: { id: string; name: string; kind: string } }[];
}

/** The county's users with their roles: all, one by id, or those whose name holds a text. */
export function selectUsers(
  tx: ReadTx,
  wanted: { readonly id?: string; readonly q?: string | undefined },
): Promise<UserRow[]> {
  return tx.many<UserRow & Record<string, unknown>>(
    `select u.user_id as id, u.username, u.display_name, u.disabled, u.version,
       coalesce(s."twoFactorEnabled", false) as totp_enabled, s."lastSignInAt" as last_sign_in_at,
       coalesce((select json_agg(json_build_object('id', a.id, 'role', a.role,
           'organisation', json_build_object('id', o.id, 'name', v.name, 'kind', o.kind)) order by a.created_at, a.id)
         from role_assignment a
         join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
         cross join lateral (select w.name from organisation_version w
           where w.county_id = o.county_id and w.organisation_id = o.id order by w.valid_from desc limit 1) v
         where a.county_id = $1 and a.user_id = u.user_id), '[]') as assignments
     from app_user u join auth."user" s on s."id" = u.user_id
     where u.county_id = $1 and ($2::text is null or u.user_id = $2)
       and ($3::text is null or u.username ilike $3 or u.display_name ilike $3)
     order by u.username limit 5000`,
    [tx.countyId, wanted.id ?? null, wanted.q ? `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%` : null],
  );
}

/** Kind, path and name of an organisation that exists today, or undefined. */
export function selectPlace(
  tx: ReadTx,
  organisationId: string,
): Promise<{ kind: string; path: string; name: string } | undefined> {
  return tx.maybe(
    `select o.kind, o.path, v.name from organisation o
     cross join lateral (select w.name from organisation_version w
       where w.county_id = o.county_id and w.organisation_id = o.id order by w.valid_from desc limit 1) v
     where o.county_id = $1 and o.id = $2 and o.dissolved_on is null`,
    [tx.countyId, organisationId],
  );
}

/**
 * How many people who are not disabled hold a role in the county, apart from one person. Holds the role's rows until
 * the transaction ends, so that two cannot take the last two at once.
 */
export async function countOthersWithRole(tx: WriteTx, role: Role, apartFrom: string): Promise<number> {
  await tx.many('select id from role_assignment where county_id = $1 and role = $2 order by id for update', [
    tx.countyId,
    role,
  ]);
  const row = await tx.maybe<{ n: number }>(
    `select count(distinct a.user_id) as n from role_assignment a
     join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
     where a.county_id = $1 and a.role = $2 and a.user_id <> $3`,
    [tx.countyId, role, apartFrom],
  );
  return row?.n ?? 0;
}

/** Gives a role, the `place`-th of those given at once; false when the person holds it already. */
export async function insertAssignment(
  tx: WriteTx,
  row: { userId: string; role: Role; organisationId: string; path: string },
  place = 0,
): Promise<boolean> {
  const added = await tx.run(
    `insert into role_assignment (county_id, id, user_id, role, organisation_id, path, created_at)
     values ($1, $2, $3, $4, $5, $6, $7::timestamptz + $8::integer * interval '1 microsecond') on conflict do nothing`,
    [tx.countyId, tx.uuid(), row.userId, row.role, row.organisationId, row.path, tx.now, place],
  );
  return added === 1;
}
