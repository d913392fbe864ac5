import type { TrainingSession } from '@lianchuang/domain/training/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentSession } from './present.ts';
import { readSession } from './store.ts';

/** A session with those who took part (R1.10). Throws `not-found`. */
export async function getTrainingSession(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<TrainingSession> {
  return await presentSession(tx, actor, await readSession(tx, params.id));
}
