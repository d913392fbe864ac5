import type { CompetitionDetail } from '@lianchuang/domain/selection/competitions-contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readCompetition } from './competition-store.ts';

/** One competition with applicants, scores and objections (R2.2). Throws `not-found`. */
export async function getCompetition(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<CompetitionDetail> {
  return (await readCompetition(tx, actor, params.id)).detail;
}
