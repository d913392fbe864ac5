import type { Basis } from '@lianchuang/domain/http/shapes';
import type { ReadTx } from '../../platform/db/database.ts';
import { type PeriodRow, selectPeriods } from '../periods/public.ts';

/**
 * The period asked for, or the last locked quarter: its figures are official, while those of an open one still
 * lack everybody who has not handed in. Before the first lock, the last one opened.
 */
export async function currentPeriod(tx: ReadTx, wanted?: string): Promise<PeriodRow | undefined> {
  const opened = (await selectPeriods(tx)).filter((p) => p.state !== 'planned');
  if (wanted) return opened.find((p) => p.id === wanted);
  const quarters = opened.filter((p) => p.kind === 'quarter');
  return quarters.findLast((p) => p.state === 'locked') ?? quarters.at(-1);
}

/** What is shown when nothing else is asked: reviewed once locked, until then what was handed in. */
export function usualBasis(period: PeriodRow | undefined, wanted: Basis | undefined): Basis {
  return wanted ?? (period && period.state !== 'locked' ? 'self' : 'reviewed');
}
