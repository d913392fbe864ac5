import type { saveTeam as contract, Team } from '@lianchuang/domain/teams/contract';
import { hasPost, posts } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { ProblemDetail } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Place } from '../organisations/public.ts';
import { finishChange, invalid, takeTeam } from './change-team.ts';
import { placeOf, putPosts } from './store.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * Fixes how many seats each post has and from when to when a term runs (R1.7). Throws `stale-version`, and by row
 * `post-not-here`, `post-single`, `post-twice`, `seat-held`, `term-ends-before`.
 */
export async function saveTeam(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: Body },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  await takeTeam(tx, actor, place, body.version);
  const errors = [...wrongPosts(place, body), ...(await heldBeyond(tx, place, body)), ...wrongTerms(body)];
  if (errors.length > 0) throw invalid(...errors);
  await putPosts(tx, place, body.posts);
  await tx.run(
    `insert into team_term (county_id, organisation_id, path, committee, from_on, until_on)
     select $1, $2, $3, t.committee, t.from_on, t.until_on from unnest($4::text[], $5::date[], $6::date[]) as t(committee, from_on, until_on)
     on conflict (county_id, organisation_id, committee, from_on) do update set until_on = excluded.until_on`,
    [
      tx.countyId,
      place.id,
      place.path,
      body.terms.map((t) => t.committee),
      body.terms.map((t) => t.from),
      body.terms.map((t) => t.until),
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'save-team',
    detail: { posts: body.posts.map((p) => [p.post, p.seats]), terms: body.terms },
    structure: true,
  });
}

function wrongPosts(place: Place, body: Body): ProblemDetail[] {
  return body.posts.flatMap(({ post, seats }, i): ProblemDetail[] => {
    const row = i + 1;
    if (!hasPost(place.kind, post)) return [{ field: 'post', row, code: 'post-not-here' }];
    if (body.posts.findIndex((p) => p.post === post) !== i)
      return [{ field: 'post', row, code: 'post-twice' }];
    return seats > 1 && posts.find((p) => p.id === post)?.single
      ? [{ field: 'seats', row, code: 'post-single' }]
      : [];
  });
}

async function heldBeyond(tx: WriteTx, place: Place, body: Body): Promise<ProblemDetail[]> {
  const held = await tx.many<{ post: string; seat: number }>(
    `select post, max(seat) as seat from post_holding
     where county_id = $1 and organisation_id = $2 and until_on is null group by post`,
    [tx.countyId, place.id],
  );
  return body.posts.flatMap(({ post, seats }, i) => {
    const taken = held.find((h) => h.post === post)?.seat ?? 0;
    return taken > seats ? [{ field: 'seats', row: i + 1, code: 'seat-held', params: { seats: taken } }] : [];
  });
}

function wrongTerms(body: Body): ProblemDetail[] {
  return body.terms.flatMap(({ from, until }, i) =>
    until > from ? [] : [{ field: 'until', row: i + 1, code: 'term-ends-before' }],
  );
}
