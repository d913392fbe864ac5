import type { judgeNomination as contract, NominationDetail } from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishNomination, takeNomination } from './store.ts';

/** What the committee that reviews thinks, beside the score (R5.1). Throws `not-found`, `stale-version`, `wrong-state`. */
export async function judgeNomination(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<NominationDetail> {
  const { row } = await takeNomination(tx, actor, params.id, body.version, 'judge');
  await tx.run('update nomination set judgement = $3, judgement_note = $4 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    body.judgement,
    body.note,
  ]);
  return await finishNomination(tx, actor, row, 'judge-nomination', { judgement: body.judgement });
}
