import type { Commitment } from '@lianchuang/domain/commitments/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentCommitment } from './present.ts';
import { readCommitment } from './store.ts';

/** One commitment with its files and history (R4.1). Throws `not-found`. */
export async function getCommitment(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Commitment> {
  return await presentCommitment(tx, actor, await readCommitment(tx, params.id));
}
