import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

export interface ScopedPlace {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
}

/** An organisation in scope, ended or not. Throws `not-found`. */
export async function placeInScope(tx: ReadTx, id: string): Promise<ScopedPlace> {
  const row = await tx.maybe<{ id: string; path: string; name: string; kind: string }>(
    `select o.id, o.path, o.kind, v.name from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.id = $2 and o.path >= $3 and o.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('organisation');
  return row;
}
