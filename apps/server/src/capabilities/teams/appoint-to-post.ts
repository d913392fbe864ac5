import type { appointToPost as contract, Team } from '@lianchuang/domain/teams/contract';
import { freeSeat } from '@lianchuang/domain/teams/free-seat';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome, takeTeam } from './change-team.ts';
import { putPerson } from './put-person.ts';
import { placeOf, selectHoldings } from './store.ts';

/**
 * Puts somebody into a seat of a post that is free on every day of the span, today's or one of the past (R1.7).
 * Throws `stale-version`, `post-not-here`, `post-held` naming the holder, `person-holds-post`, `day-in-future`,
 * `person-missing`, `unknown-member`, `too-young`.
 */
export async function appointToPost(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  await takeTeam(tx, actor, place, body.version);
  mustHaveCome(tx, { from: body.from, until: body.until });
  if (body.until !== undefined && body.until <= body.from)
    throw invalid({ field: 'until', code: 'ends-before-begins' });
  const post = await tx.maybe<{ seats: number }>(
    'select seats from team_post where county_id = $1 and organisation_id = $2 and post = $3 and seats > 0',
    [tx.countyId, place.id, body.post],
  );
  if (!post) throw invalid({ field: 'post', code: 'post-not-here' });
  const span = { from: body.from, until: body.until ?? null };
  const taken = (await selectHoldings(tx, place.id, body.post)).map((h) => ({
    seat: h.seat,
    from: h.from_on,
    until: h.until_on,
    name: h.name,
    person: h.person_id,
  }));
  const free = freeSeat(taken, post.seats, span);
  if (free.seat === null) {
    const { name = '', from = '' } = free.inTheWay ?? {};
    throw new ProblemError('post-held', 409, { params: { name, date: from } });
  }
  const person = await putPerson(tx, place, body.personId, body.person, body.from);
  const own = taken.filter((t) => t.person === person.id).map((t) => ({ ...t, seat: 1 }));
  if (freeSeat(own, 1, span).seat === null)
    throw new ProblemError('person-holds-post', 409, { params: { name: person.name } });
  await tx.run(
    `insert into post_holding (county_id, id, organisation_id, path, post, seat, person_id, from_on, until_on, leaving, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, case when $9::date is null then null else 'term-ended' end, $10, $11)`,
    [
      tx.countyId,
      body.holdingId,
      place.id,
      place.path,
      body.post,
      free.seat,
      person.id,
      body.from,
      span.until,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'appoint-to-post',
    detail: { post: body.post, name: person.name, from: body.from, until: span.until },
    structure: true,
  });
}
