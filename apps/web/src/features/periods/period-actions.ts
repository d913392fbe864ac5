import type { Period } from '@lianchuang/domain/periods/contract';

export type PeriodAction = 'open' | 'close' | 'reopen' | 'lock' | 'verify';

/** What can be done to a period in each state; all but `verify` are the county's (R3.4). */
const actions: Readonly<Record<Period['state'], readonly PeriodAction[]>> = {
  planned: ['open'],
  open: ['close', 'lock'],
  closed: ['reopen', 'lock'],
  locked: ['verify'],
};

/** The buttons of a period for someone who may run periods or not. */
export function periodActions(period: Pick<Period, 'state'>, mayRun: boolean): PeriodAction[] {
  return actions[period.state].filter((action) => mayRun || action === 'verify');
}

/**
 * The periods worth showing at first: what was opened, and planned ones that have begun (or the next one when none
 * has), so that the officer finds the one to open.
 */
export function periodsAtHand(periods: readonly Period[], today: string): Period[] {
  const begun = periods.filter((period) => period.state !== 'planned' || period.startsOn <= today);
  if (begun.some((period) => period.state !== 'locked')) return begun;
  const next = periods
    .filter((period) => period.state === 'planned' && period.startsOn > today)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0];
  return next ? [next, ...begun] : begun;
}
