import type { ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readElection } from './election-store.ts';
import { presentElectionDetail } from './present-election.ts';

/** One election with its candidates and rounds (R2.1). Throws `not-found`. */
export async function getElection(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<ElectionDetail> {
  return presentElectionDetail(await readElection(tx, params.id), actor);
}
