import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { settleReturn } from './approve-return.ts';
import { takeReturn } from './move-return.ts';
import { mayReview } from './policy.ts';

/** Approves many at once: all or none. Judgement criteria take the organisation's own grade. */
export async function approveReturns(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: { returns: { id: string; version: number }[] } },
): Promise<{ approved: number }> {
  // In one order, so that two reviewers with overlapping lists wait for each other and do not deadlock.
  for (const { id, version } of body.returns.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = await takeReturn(tx, actor, id, version, 'approve', mayReview);
    await settleReturn(tx, actor, row, {}, false);
  }
  return { approved: body.returns.length };
}
