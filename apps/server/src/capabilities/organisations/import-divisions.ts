import type { WriteTx } from '../../platform/db/database.ts';
import { readDivisions } from './read-divisions.ts';
import { insertOrganisations, type NewOrganisation } from './store.ts';

/**
 * Makes the township committees and village branches of a real county under its county committee (R1.1), named by
 * their divisions and carrying their codes. Divisions already there (by code) are left alone. Returns how many are new.
 */
export async function importDivisions(
  tx: WriteTx,
  rootId: string,
  countyCode: string,
  foundedOn: string,
): Promise<number> {
  const { townships } = await readDivisions(countyCode);
  const present = new Map(
    (
      await tx.many<{ id: string; code: string }>(
        'select id, code from organisation where county_id = $1 and code is not null',
        [tx.countyId],
      )
    ).map((o) => [o.code, o.id]),
  );
  const list: NewOrganisation[] = [];
  const add = (code: string, kind: string, name: string, supervisorId: string): string => {
    const before = present.get(code);
    if (before) return before;
    const id = tx.uuid();
    list.push({ id, kind, name, code, supervisorId, administratorId: null, foundedOn });
    return id;
  };
  for (const township of townships) {
    const committee = add(township.code, 'township-committee', `${township.name}党委`, rootId);
    for (const village of township.villages)
      add(village.code, 'village-branch', branchName(village.name), committee);
  }
  if (list.length > 0) await insertOrganisations(tx, list);
  return list.length;
}

/** `东街村委会` and `东街村村民委员会` -> `东街村党支部`, `站前社区居民委员会` -> `站前社区党支部`. */
function branchName(name: string): string {
  const place = name
    .replace(/（.*）$/, '')
    .replace(/村委会$/, '村')
    .replace(/(村民委员会|居民委员会|居委会)$/, '');
  return `${place.slice(0, 55)}党支部`;
}
