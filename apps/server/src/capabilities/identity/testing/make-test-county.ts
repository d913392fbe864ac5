import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/db/database.ts';
import { systemScope } from '../../../platform/db/scope.ts';
import { createUserInCounty, type NewUser } from '../public.ts';

export const testPassword = 'correct horse 2008';

export interface TestCounty {
  readonly countyId: number;
  /** Organisation ids. */
  readonly committee: string;
  readonly township: string;
  readonly otherTownship: string;
  readonly village: string;
  /** Makes a user with `testPassword`, returns the id. */
  addUser(username: string, ...roles: [NewUser['assignments'][number]['role'], string][]): Promise<string>;
}

/** A county of four organisations, written by plain SQL in the product's own scope. */
export async function makeTestCounty(
  db: Database,
  countyId: number,
  demonstration = false,
): Promise<TestCounty> {
  const ids = {
    committee: randomUUID(),
    township: randomUUID(),
    otherTownship: randomUUID(),
    village: randomUUID(),
  };
  const rows = [
    [ids.committee, 'county-committee', '0000', '0000.', '云山县委', null],
    [ids.township, 'township-committee', '0001', '0000.0001.', '青石镇党委', ids.committee],
    [ids.otherTownship, 'township-committee', '0002', '0000.0002.', '柳河乡党委', ids.committee],
    [ids.village, 'village-branch', '0003', '0000.0001.0003.', '红星村党支部', ids.township],
  ] as const;
  await db.write(systemScope(countyId), async (tx) => {
    await tx.run(
      `insert into county (county_id, name, demonstration, first_year, created_at) values ($1, '云山县', $2, 2007, $3)`,
      [countyId, demonstration, tx.now],
    );
    await tx.run('insert into audit_head (county_id) values ($1)', [countyId]);
    for (const [id, kind, label, path, name, supervisor] of rows) {
      await tx.run(
        `insert into organisation (county_id, id, kind, label, path, founded_on, created_at)
         values ($1, $2, $3, $4, $5, '2000-01-01', $6)`,
        [countyId, id, kind, label, path, tx.now],
      );
      await tx.run(
        `insert into organisation_version (county_id, organisation_id, valid_from, name, sort_key, supervisor_id, path)
         values ($1, $2, '2000-01-01', $3, '', $4, $5)`,
        [countyId, id, name, supervisor, path],
      );
    }
  });
  return {
    countyId,
    ...ids,
    addUser: (username, ...roles) =>
      db.write(systemScope(countyId), (tx) =>
        createUserInCounty(
          tx,
          { displayName: '系统', role: 'system', userId: 'system' },
          {
            username,
            displayName: `用户${username}`,
            password: testPassword,
            assignments: roles.map(([role, organisationId]) => ({ role, organisationId })),
          },
        ),
      ),
  };
}
