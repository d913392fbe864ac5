import type { BallotBox } from '@lianchuang/domain/ballots/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBox, readBox } from './store.ts';

/** One vote: slips, how many voices, paper that waits; never what was cast (R4.2, R4.5). Throws `not-found`. */
export async function getBallotBox(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<BallotBox> {
  return await presentBox(tx, actor, await readBox(tx, params.id));
}
