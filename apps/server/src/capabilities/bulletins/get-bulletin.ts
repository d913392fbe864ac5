import type { Bulletin } from '@lianchuang/domain/bulletins/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBulletin, readBulletin } from './store.ts';

/** One bulletin with its text (R4.3). Throws `not-found`. */
export async function getBulletin(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Bulletin> {
  return await presentBulletin(tx, actor, await readBulletin(tx, params.id));
}
