import type { getSetup as contract } from '@lianchuang/domain/identity/contract';
import type { Role } from '@lianchuang/domain/identity/roles';
import type { z } from 'zod';
import type { Auth } from '../../platform/auth/make-auth.ts';
import type { Database } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { demonstrationPassword } from './demonstration-password.ts';

type Setup = z.input<(typeof contract)['response']>;

/** What the sign-in page needs before anyone is signed in: is there a county, and how may one sign in? */
export function getSetup(oidc: Auth['oidc']) {
  return async ({ platform }: DirectCall<unknown, unknown, unknown>): Promise<Setup> => {
    const [county] = await platform.db.unscoped<{ county_id: number; name: string; demonstration: boolean }>(
      'select county_id, name, demonstration from counties() limit 1',
    );
    return {
      needed: !county,
      county: county ? { name: county.name, demonstration: county.demonstration } : null,
      demonstrationUsers: county?.demonstration ? await firstOfEachRole(platform.db, county.county_id) : [],
      oidc: oidc ? [oidc] : [],
    };
  };
}

/** Accounts to try, only ever of demonstration data: the first of each role. */
async function firstOfEachRole(db: Database, countyId: number): Promise<Setup['demonstrationUsers']> {
  const rows = await db.read(systemScope(countyId), (tx) =>
    tx.many<{ username: string; role: Role; organisation: string }>(
      `select distinct on (a.role) u.username, a.role, v.name as organisation
       from role_assignment a
       join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
       cross join lateral (select w.name from organisation_version w
         where w.county_id = a.county_id and w.organisation_id = a.organisation_id order by w.valid_from desc limit 1) v
       where a.county_id = $1 order by a.role, a.created_at, a.id`,
      [countyId],
    ),
  );
  return rows.map((row) => ({ ...row, password: demonstrationPassword }));
}
