import type { DevelopmentDetail } from '@lianchuang/domain/development/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentDetail } from './present.ts';
import { selectPerson } from './store.ts';

/** One person with steps, deadlines, documents and what may follow (R1.5). */
export async function getDevelopment(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<DevelopmentDetail> {
  return await presentDetail(tx, actor, await selectPerson(tx, params.id));
}
