import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';

/** An organisation as other capabilities name one, with its present name. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly founded_on: string;
  /** Null: there is no end to it yet. */
  readonly dissolved_on: string | null;
}

/**
 * SQL that joins the organisation of a table under `alias`, by its column `organisation_id`: `o` is its row and `v.name`
 * its latest name. `left`: rows whose organisation is out of sight stay.
 */
export function joinOrganisation(alias: string, left = false): string {
  const join = left ? 'left join' : 'join';
  return `${join} organisation o on o.county_id = ${alias}.county_id and o.id = ${alias}.organisation_id
    ${join} lateral (select v.name, v.sort_key from organisation_version v where v.county_id = ${alias}.county_id
      and v.organisation_id = ${alias}.organisation_id order by v.valid_from desc limit 1) v on true`;
}

/** An organisation in scope, ended or not; undefined where there is none. */
export function findPlace(tx: ReadTx, id: string): Promise<Place | undefined> {
  return tx.maybe<Place>(
    `select o.id, o.kind, v.name, o.path, o.founded_on, o.dissolved_on from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.id = $2 and o.path >= $3 and o.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
}

/** An organisation in scope, ended or not. Throws `not-found`. */
export async function placeInScope(tx: ReadTx, id: string): Promise<Place> {
  const place = await findPlace(tx, id);
  if (!place) throw notFound('organisation');
  return place;
}

/** The organisation that a field of the input names, in scope and not ended. Throws `unknown-organisation` with the field. */
export async function openPlace(tx: ReadTx, id: string, field = 'organisationId'): Promise<Place> {
  const place = await findPlace(tx, id);
  if (!place || place.dissolved_on !== null) throw unknownPlace(field);
  return place;
}

/** The problem of a field that names no organisation one can see. */
export function unknownPlace(field = 'organisationId'): ProblemError {
  return new ProblemError('unknown-organisation', 422, { errors: [{ field, code: 'unknown-organisation' }] });
}
