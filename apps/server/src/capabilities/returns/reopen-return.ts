import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentReturn } from './get-return.ts';
import { recordStep, takeReturn } from './move-return.ts';
import { mayReview } from './policy.ts';
import { readReturnRow } from './store.ts';

/** Takes an approval back while the period is not locked (undo). */
export async function reopenReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'reopen', mayReview);
  await recordStep(tx, actor, row, 'reopen');
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}
