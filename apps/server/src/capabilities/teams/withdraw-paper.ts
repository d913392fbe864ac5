import type { withdrawPaper as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, mustJudge } from './change-team.ts';
import { paperTables, selectPaper } from './papers.ts';
import { placeOf } from './store.ts';

/**
 * Puts a paper away that was entered by mistake: it is kept, but counts and is shown no longer.
 * Throws `stale-version`; `not-for-own-team` where it is a judgement over one's own.
 */
export async function withdrawPaper(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const row = await selectPaper(tx, params.paper, params.id, true);
  const place = await placeOf(tx, row.organisation_id);
  if (params.paper === 'assessment' || params.paper === 'discipline-case') mustJudge(actor, place);
  if (row.version !== body.version) throw stale({ id: row.id, version: row.version });
  await tx.run(
    `update ${paperTables[params.paper]} set withdrawn_at = $3, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, params.id, tx.now],
  );
  return await finishChange(tx, actor, place, {
    action: `withdraw-${params.paper}`,
    detail: { id: row.id, on: row.on_date, reason: body.reason },
  });
}
