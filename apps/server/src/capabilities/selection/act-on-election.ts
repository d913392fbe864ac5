import type {
  actOnElection as contract,
  ElectionDetail,
} from '@lianchuang/domain/selection/elections-contract';
import { electionTransitions } from '@lianchuang/domain/selection/rounds';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { finishElection, takeElection } from './take-election.ts';

/** Ends an election with seats left vacant, gives it up as failed, or declares its result void, with a reason (R2.1). */
export async function actOnElection(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<ElectionDetail> {
  const whole = await takeElection(tx, actor, params.id, body.version, params.action);
  const to = electionTransitions.find((t) => t.action === params.action)?.to;
  await tx.run(
    `update election set state = $3, reason = $4, concluded_on = coalesce(concluded_on, $5::date),
       annulled_on = case when $3 = 'annulled' then $5::date end where county_id = $1 and id = $2`,
    [tx.countyId, params.id, to, body.reason, tx.today],
  );
  await markAllDirty(tx);
  return await finishElection(tx, actor, whole, `${params.action}-election`, { reason: body.reason });
}
