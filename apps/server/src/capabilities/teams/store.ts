import { hasPost, type Post, postIds, type Seats, usualSeats } from '@lianchuang/domain/teams/terms';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { type Place, placeInScope } from '../organisations/public.ts';

/** An organisation of today in scope, whose team is meant. Throws `not-found`. */
export async function placeOf(tx: ReadTx, id: string): Promise<Place> {
  const place = await placeInScope(tx, id);
  if (place.dissolved_on !== null) throw notFound('organisation');
  return place;
}

/** The usual posts of a kind, in the order of posts. */
export function usualPosts(kind: string): { post: Post; seats: number }[] {
  const seats: Seats = (usualSeats as Readonly<Record<string, Seats>>)[kind] ?? {};
  return postIds.flatMap((post) => {
    const n = seats[post];
    return n === undefined || !hasPost(kind, post) ? [] : [{ post, seats: n }];
  });
}

/** The version of a team, held until the transaction ends; 0 when there is none. */
export async function holdTeam(tx: WriteTx, organisationId: string): Promise<number> {
  const row = await tx.maybe<{ version: number }>(
    'select version from team where county_id = $1 and organisation_id = $2 for update',
    [tx.countyId, organisationId],
  );
  return row?.version ?? 0;
}

/** Makes the team with the usual posts where there is none yet; false when there is one. */
export async function makeTeam(tx: WriteTx, place: Place): Promise<boolean> {
  const made = await tx.run(
    'insert into team (county_id, organisation_id, path, version, updated_at) values ($1, $2, $3, 1, $4) on conflict do nothing',
    [tx.countyId, place.id, place.path, tx.now],
  );
  if (made === 0) return false;
  await putPosts(tx, place, usualPosts(place.kind));
  return true;
}

/** Sets the number of seats of the posts named. */
export async function putPosts(
  tx: WriteTx,
  place: Place,
  posts: readonly { post: Post; seats: number }[],
): Promise<void> {
  await tx.run(
    `insert into team_post (county_id, organisation_id, path, post, seats)
     select $1, $2, $3, p.post, p.seats from unnest($4::text[], $5::int[]) as p(post, seats)
     on conflict (county_id, organisation_id, post) do update set seats = excluded.seats`,
    [tx.countyId, place.id, place.path, posts.map((p) => p.post), posts.map((p) => p.seats)],
  );
}

/** Counts the version up: posts, terms or holders changed. */
export async function touchTeam(tx: WriteTx, organisationId: string): Promise<void> {
  await tx.run(
    'update team set version = version + 1, updated_at = $3 where county_id = $1 and organisation_id = $2',
    [tx.countyId, organisationId, tx.now],
  );
}

export interface HoldingRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly post: Post;
  readonly seat: number;
  readonly person_id: string;
  readonly name: string;
  readonly from_on: string;
  readonly until_on: string | null;
}

/** Everyone who held or holds a post of a team. */
export function selectHoldings(tx: ReadTx, organisationId: string, post: Post): Promise<HoldingRow[]> {
  return tx.many<HoldingRow>(
    `select h.id, h.organisation_id, h.post, h.seat, h.person_id, p.name, h.from_on, h.until_on from post_holding h
     join team_person p on p.county_id = h.county_id and p.id = h.person_id
     where h.county_id = $1 and h.organisation_id = $2 and h.post = $3 order by h.from_on`,
    [tx.countyId, organisationId, post],
  );
}

/** One appointment in scope. Throws `not-found`. */
export async function selectHolding(tx: ReadTx, id: string): Promise<HoldingRow> {
  const row = await tx.maybe<HoldingRow>(
    `select h.id, h.organisation_id, h.post, h.seat, h.person_id, p.name, h.from_on, h.until_on from post_holding h
     join team_person p on p.county_id = h.county_id and p.id = h.person_id
     where h.county_id = $1 and h.id = $2 and h.path >= $3 and h.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('holding');
  return row;
}

/** The name of somebody of a team; undefined when there is nobody of this id. */
export async function selectPersonName(
  tx: ReadTx,
  organisationId: string,
  personId: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(
    'select name from team_person where county_id = $1 and organisation_id = $2 and id = $3',
    [tx.countyId, organisationId, personId],
  );
  return row?.name;
}
