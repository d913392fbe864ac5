import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { settleReturns } from './approve-return.ts';
import { checkStep } from './move-return.ts';
import { mayReview } from './policy.ts';
import { lockReturnRows } from './store.ts';

/** Approves many at once: all or none. Judgement criteria take the organisation's own grade. */
export async function approveReturns(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: { returns: { id: string; version: number }[] } },
): Promise<{ approved: number }> {
  const versions = new Map(body.returns.map((r) => [r.id, r.version]));
  const rows = await lockReturnRows(tx, [...versions.keys()]);
  for (const row of rows) await checkStep(tx, actor, row, versions.get(row.id) ?? 0, 'approve', mayReview);
  await settleReturns(tx, actor, rows, {}, false);
  return { approved: rows.length };
}
