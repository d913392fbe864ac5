import type { removeHolding as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, takeTeam } from './change-team.ts';
import { placeOf, selectHolding } from './store.ts';

/** Takes out an appointment that never was; what it said and why it went stands in the audit log. Throws `stale-version`. */
export async function removeHolding(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const holding = await selectHolding(tx, params.id);
  const place = await placeOf(tx, holding.organisation_id);
  await takeTeam(tx, actor, place, body.version);
  await tx.run('delete from post_holding where county_id = $1 and id = $2', [tx.countyId, params.id]);
  return await finishChange(tx, actor, place, {
    action: 'remove-holding',
    detail: {
      post: holding.post,
      name: holding.name,
      from: holding.from_on,
      until: holding.until_on,
      reason: body.reason,
    },
    structure: true,
  });
}
