import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

export interface CountyPlace {
  id: string;
  path: string;
  name: string;
}

/** The county itself, on whose public page stands what concerns all of it. Throws `not-found` out of its scope. */
export async function countyPlace(tx: ReadTx): Promise<CountyPlace> {
  const place = await tx.maybe<CountyPlace & Record<string, unknown>>(
    `select o.id, o.path, v.name from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.kind = 'county-committee'`,
    [tx.countyId],
  );
  if (!place) throw notFound('county');
  return place;
}
