import type { WriteTx } from '../../platform/db/database.ts';

/** An organisation with the members it has itself. */
export interface Peopled {
  readonly id: string;
  readonly path: string;
  readonly members: readonly string[];
}

/** Every organisation that has members, with their ids in a fixed order; empty where there are no members. */
export async function readPeople(tx: WriteTx): Promise<Map<string, Peopled>> {
  const rows = await tx.many<Peopled>(
    `select o.id, o.path, array_agg(m.id order by m.sort_key, m.id) as members from organisation o
     join member m on m.county_id = o.county_id and m.organisation_id = o.id and m.state = 'active'
     where o.county_id = $1 and o.dissolved_on is null group by o.id, o.path`,
    [tx.countyId],
  );
  return new Map(rows.map((r) => [r.id, r]));
}
