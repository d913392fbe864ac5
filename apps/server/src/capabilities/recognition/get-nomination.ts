import type { NominationDetail } from '@lianchuang/domain/recognition/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readNomination } from './store.ts';

/** One nomination with the rules, the judgement and the objections (R5.1). Throws `not-found`. */
export async function getNomination(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<NominationDetail> {
  return (await readNomination(tx, actor, params.id)).detail;
}
