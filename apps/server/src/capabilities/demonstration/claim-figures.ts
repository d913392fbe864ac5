import type { WriteTx } from '../../platform/db/database.ts';
import { answerAsRegistered, selectReturnForms } from '../returns/public.ts';
import { seeded } from './random.ts';

/** What people are tempted to claim. */
const tempting = [
  'teams-enrichment',
  'life-attendance',
  'life-meetings',
  'training-hours',
  'teams-study-sessions',
];

/** Most returns of the open quarter claim what the registers say; one in nine has a figure or two of its own. */
export async function claimFigures(tx: WriteTx, periodId: string, seed: number): Promise<void> {
  const random = seeded(seed + 1);
  const returns = await selectReturnForms(tx, periodId);
  await answerAsRegistered(
    tx,
    returns.map(({ id }) => ({
      id,
      except: random.next() < 1 / 9 ? [random.pick(tempting), random.pick(tempting)] : [],
    })),
  );
}
