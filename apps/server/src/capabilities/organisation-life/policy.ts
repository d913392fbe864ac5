import { quarterOf } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectPeriod } from '../periods/public.ts';

/** Whoever keeps organisation life corrects any record of it: what stood there before stays. */
export const mayCorrect = (actor: Actor): boolean => actor.rights.includes('life.change');

/** A record goes away only while its quarter still takes figures; a closed or sealed one rests on it. */
export async function mayRemove(tx: ReadTx, actor: Actor, heldOn: string): Promise<boolean> {
  if (!mayCorrect(actor)) return false;
  const period = await selectPeriod(tx, quarterOf(heldOn));
  return period?.state !== 'closed' && period?.state !== 'locked';
}
