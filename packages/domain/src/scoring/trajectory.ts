import type { Indicator, Target } from '../campaign/definition.ts';
import { tolerance } from './tolerance.ts';

/** A moment of the campaign: its year from 1 on, and how much of that year has passed, 0..1. */
export interface When {
  readonly year: number;
  readonly fraction: number;
}

/** Years since the campaign began: the middle of year 2 is 1.5. */
export function timeOf(when: When): number {
  return when.year - 1 + when.fraction;
}

/** From when on work towards the due date counts, and that date; both in years since the campaign began. */
export function windowOf(
  target: Pick<Target, 'due'>,
  when: When,
): { readonly start: number; readonly due: number } {
  if (typeof target.due === 'number') return { start: 0, due: target.due };
  if (target.due === 'every-year') return { start: when.year - 1, due: when.year };
  // The end of a quarter belongs to that quarter.
  const quarter = Math.max(1, Math.ceil(when.fraction * 4 - tolerance));
  return { start: when.year - 1 + (quarter - 1) / 4, due: when.year - 1 + quarter / 4 };
}

/**
 * The value the plan expects at a moment (R3.3), in the target's unit.
 *
 * A dated target follows straight lines through its trajectory (values at the ends of years, from nothing at the
 * start of the campaign) to the requirement at its due date. One without a trajectory is built up in its last year.
 * What recurs is expected in full at any time when it is a level (a share, a least), and in proportion to the time
 * passed when it is added up over the year (a count, a sum). A ceiling (`<=`) is never below its first value.
 */
export function expectedAt(target: Target, kind: Indicator['kind'], when: When): number {
  const { due, required, comparator } = target;
  if (typeof due !== 'number') {
    const goal = target.trajectory.find(({ year }) => year === when.year)?.value ?? required;
    const addsUp = due === 'every-year' && (kind === 'sum' || kind === 'count') && comparator !== '<=';
    return addsUp ? goal * when.fraction : goal;
  }
  const now = timeOf(when);
  const planned = target.trajectory
    .filter(({ year }) => year < due)
    .map(({ year, value }) => ({ time: year, value }))
    .sort((a, b) => a.time - b.time);
  const points = [...planned, { time: due, value: required }];
  const first = points[0] as { time: number; value: number };
  let before = {
    time: planned.length > 0 ? 0 : due - 1,
    value: comparator === '<=' ? first.value : 0,
  };
  for (const point of points) {
    if (now < point.time) {
      const passed = Math.max(0, (now - before.time) / (point.time - before.time));
      return before.value + passed * (point.value - before.value);
    }
    before = point;
  }
  return required;
}
