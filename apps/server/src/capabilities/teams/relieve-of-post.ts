import type { relieveOfPost as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome, takeTeam } from './change-team.ts';
import { placeOf, selectHolding } from './store.ts';

/**
 * Ends an appointment: from the day on the seat is vacant, the row stays (R1.7).
 * Throws `stale-version` with the present team, `already-relieved`, `day-in-future`, `ends-before-begins`.
 */
export async function relieveOfPost(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const found = await selectHolding(tx, params.id);
  const place = await placeOf(tx, found.organisation_id);
  await takeTeam(tx, actor, place, body.version);
  const holding = await selectHolding(tx, params.id);
  if (holding.until_on !== null)
    throw new ProblemError('already-relieved', 409, {
      params: { name: holding.name, date: holding.until_on },
    });
  mustHaveCome(tx, { on: body.on });
  if (body.on <= holding.from_on) throw invalid({ field: 'on', code: 'ends-before-begins' });
  await tx.run('update post_holding set until_on = $3, leaving = $4 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    body.on,
    body.leaving,
  ]);
  return await finishChange(tx, actor, place, {
    action: 'relieve-of-post',
    detail: { post: holding.post, name: holding.name, on: body.on, leaving: body.leaving },
    structure: true,
  });
}
