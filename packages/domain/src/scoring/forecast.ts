import { distance, type Requirement } from './compare.ts';
import { tolerance } from './tolerance.ts';

export type Forecast = 'met' | 'on-track' | 'at-risk' | 'missed' | 'no-data';

/** A figure at a moment, in years since the campaign began (1.5: the middle of its second year). */
export interface TimedValue {
  readonly time: number;
  readonly actual: number;
}

export interface ForecastInput {
  readonly requirement: Requirement;
  /** NaN: no data. */
  readonly actual: number;
  /** Value expected by now, null where the plan says nothing. */
  readonly trajectory: number | null;
  /** Now and the due date, in years since the campaign began. */
  readonly now: number;
  readonly due: number;
  /** Earlier figures of the same target that lead to this due date. */
  readonly history: readonly TimedValue[];
}

/**
 * What will become of a target (R3.2, R3.3):
 *
 * - `no-data`: there is no figure;
 * - `met`: the requirement holds now;
 * - `missed`: it does not hold and the due date has passed;
 * - `on-track`: the figure has come as far as the plan expects by now. With `<=` that is "not above it". With `=` and
 *   `between` a figure above the requirement is not on track: it would have to fall;
 * - `at-risk`: it is behind the plan, but the straight line through the figures so far (least squares, this one
 *   included) reaches the requirement by the due date. So is a target with fewer than two figures: there is no trend
 *   yet that could tell that it will be missed;
 * - `missed`: behind the plan, and on the present course the requirement is not reached in time.
 */
export function forecast(input: ForecastInput): Forecast {
  const { requirement, actual, trajectory, now, due } = input;
  if (Number.isNaN(actual)) return 'no-data';
  const lacks = distance(requirement, actual);
  if (lacks === 0) return 'met';
  if (now >= due - tolerance) return 'missed';
  if (trajectory !== null && lacks < 0 && actual >= trajectory - tolerance) return 'on-track';
  if (trajectory !== null && requirement.comparator === '<=' && actual <= trajectory + tolerance) {
    return 'on-track';
  }
  const points = [...input.history.filter(({ time }) => time < now - tolerance), { time: now, actual }];
  const atDue = trendAt(points, due);
  if (atDue === undefined) return 'at-risk';
  // The course is right when it leaves nothing lacking on the side the figure is on now.
  const then = distance(requirement, atDue);
  return then === 0 || Math.sign(then) !== Math.sign(lacks) ? 'at-risk' : 'missed';
}

/** The least-squares line through the points, read at `time`; undefined with fewer than two moments. */
function trendAt(points: readonly TimedValue[], time: number): number | undefined {
  const n = points.length;
  const meanTime = points.reduce((sum, point) => sum + point.time, 0) / n;
  const meanActual = points.reduce((sum, point) => sum + point.actual, 0) / n;
  let spread = 0;
  let rise = 0;
  for (const point of points) {
    spread += (point.time - meanTime) ** 2;
    rise += (point.time - meanTime) * (point.actual - meanActual);
  }
  return spread > tolerance ? meanActual + (rise / spread) * (time - meanTime) : undefined;
}
