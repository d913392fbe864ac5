import type { BallotBox } from '@lianchuang/domain/ballots/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBox, readBox } from './store.ts';
import { endPaper, takePaper } from './take-paper.ts';

/** Gives up a pile that was entered wrongly, to enter it anew. Throws `not-found`, `not-allowed`, `ballot-over`, `paper-counted`. */
export async function discardPaper(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string; paperId: string } },
): Promise<BallotBox> {
  const paper = await takePaper(tx, actor, params);
  await endPaper(tx, actor, paper, 'discarded', paper.first.length);
  return await presentBox(tx, actor, await readBox(tx, paper.box.id));
}
