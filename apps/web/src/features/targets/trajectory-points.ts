import type { TargetView } from '@lianchuang/domain/scoring/contract';

type Source = Pick<TargetView, 'history' | 'trajectoryByYear' | 'required' | 'due' | 'actual' | 'trajectory'>;

/** The lines of a target's chart over quarters: what was reached, and what the plan expects at each year's end. */
export interface TrajectoryPoints {
  readonly periods: readonly string[];
  readonly actual: readonly (number | null)[];
  readonly plan: readonly (number | null)[];
}

const order = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2', 'Y'];

/** Time order of two period ids of any kind; a half or year stands after its last quarter. */
export function comparePeriods(a: string, b: string): number {
  const [yearA = '', partA = ''] = a.split('-');
  const [yearB = '', partB = ''] = b.split('-');
  return yearA === yearB ? order.indexOf(partA) - order.indexOf(partB) : yearA < yearB ? -1 : 1;
}

/**
 * History in time order, with the plan's values at the fourth quarter of their years. `trajectoryByYear` counts
 * calendar years when its numbers are (over 1000), else years of the campaign from `firstYear` on.
 */
export function trajectoryPoints(target: Source, firstYear: number): TrajectoryPoints {
  const plan = new Map(
    target.trajectoryByYear.map(({ year, value }) => [
      `${year > 1000 ? year : firstYear + year - 1}-Q4`,
      value,
    ]),
  );
  const periods = [...new Set([...target.history.map((point) => point.period), ...plan.keys()])];
  periods.sort(comparePeriods);
  const reached = new Map(target.history.map((point) => [point.period, point.actual]));
  return {
    periods,
    actual: periods.map((period) => reached.get(period) ?? null),
    plan: periods.map((period) => plan.get(period) ?? null),
  };
}

/** How far the actual value is ahead of (positive) or behind the year's trajectory; null where either is unknown. */
export function aheadOfTrajectory(target: Pick<Source, 'actual' | 'trajectory'>): number | null {
  return target.actual === null || target.trajectory === null ? null : target.actual - target.trajectory;
}
