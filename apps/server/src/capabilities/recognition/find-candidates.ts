import type { FoundCase } from '@lianchuang/domain/recognition/find-cases';
import { findCases } from '@lianchuang/domain/recognition/find-cases';
import type { ReadTx } from '../../platform/db/database.ts';
import { lockedQuarters, selectQuarterScores } from '../figures/public.ts';

/** What the reviewed scores of the last locked quarters point at, in scope: a year back from today (R5.5). */
export async function findCandidates(tx: ReadTx): Promise<FoundCase[]> {
  const from = `${Number(tx.today.slice(0, 4)) - 1}${tx.today.slice(4)}`;
  return findCases(await selectQuarterScores(tx, await lockedQuarters(tx, from)));
}
