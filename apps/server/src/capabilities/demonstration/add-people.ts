import type { Role } from '@lianchuang/domain/identity/roles';
import type { WriteTx } from '../../platform/db/database.ts';
import { type BulkUser, createUsersInBulk, demonstrationPassword } from '../identity/public.ts';
import type { Actor } from './shape.ts';

/** Accounts for each role, for every township and department, and for the villages of the first two townships. */
export async function addPeople(
  tx: WriteTx,
  actors: readonly Actor[],
  rootId: string,
  person: () => string,
): Promise<number> {
  const places = new Map(
    (
      await tx.many<{ id: string; kind: string; path: string }>(
        'select id, kind, path from organisation where county_id = $1 and dissolved_on is null',
        [tx.countyId],
      )
    ).map((o) => [o.id, o]),
  );
  const users: BulkUser[] = [];
  const add = (username: string, role: Role, organisationId: string): void => {
    const place = places.get(organisationId);
    if (place)
      users.push({
        username,
        displayName: person(),
        role,
        organisationId,
        kind: place.kind,
        path: place.path,
      });
  };
  add('officer', 'county-officer', rootId);
  add('leader', 'county-leader', rootId);
  add('auditor', 'auditor', rootId);
  add('admin', 'system-administrator', rootId);
  const two = (n: number): string => String(n).padStart(2, '0');
  const townships = actors.filter((a) => a.organisation.kind === 'township-committee');
  for (const [t, township] of townships.entries()) {
    add(`zhen${two(t + 1)}`, 'committee-clerk', township.organisation.id);
    add(`zhen${two(t + 1)}s`, 'committee-secretary', township.organisation.id);
  }
  let village = 0;
  for (const { organisation } of townships.slice(0, 2)) {
    for (const a of actors) {
      if (a.organisation.kind !== 'village-branch' || a.organisation.supervisorId !== organisation.id)
        continue;
      village += 1;
      add(`cun${two(village)}`, 'branch-secretary', a.organisation.id);
    }
  }
  for (const [d, a] of actors.filter((x) => x.organisation.kind === 'agri-department').entries())
    add(`bumen${two(d + 1)}`, 'committee-clerk', a.organisation.id);
  for (const [d, a] of actors.filter((x) => x.organisation.kind === 'county-direct-committee').entries())
    add(`xianzhi${two(d + 1)}`, 'committee-clerk', a.organisation.id);
  await createUsersInBulk(tx, users, demonstrationPassword);
  return users.length;
}
