import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentReturn } from './get-return.ts';
import { recordStep, takeReturn } from './move-return.ts';
import { mayWithdraw } from './policy.ts';
import { readReturnRow } from './store.ts';

/** Takes a return back before it has been reviewed; all answers open again (undo of a submission). */
export async function withdrawReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'withdraw', mayWithdraw);
  await tx.run(
    `update return_answer set unlocked = true where county_id = $1 and return_id = $2 and $3 = 0`,
    [tx.countyId, row.id, row.sent_back_count],
  );
  await tx.run('update return set submitted_at = null where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await recordStep(tx, actor, row, 'withdraw');
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}
