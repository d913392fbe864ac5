import type { Unit } from '../campaign/definition.ts';
import { toleranceAt } from '../scoring/tolerance.ts';

/** A value to get to, at least, at most, or beyond. */
export interface Wish {
  readonly value: number;
  readonly direction: 'up' | 'down';
  /** The value itself is not enough. */
  readonly beyond?: boolean;
}

/** What is known of a figure that limits the values it can take. */
export interface FigureShape {
  readonly unit: Unit | undefined;
  /** Of a share of two numbers: what is below the line, NaN when not known. */
  readonly denominator: number;
  readonly offset: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Attained {
  readonly value: number;
  readonly numerator?: number;
}

const whole: ReadonlySet<Unit | undefined> = new Set<Unit>(['yes-no', 'count', 'grade', 'months']);
/** One percentage point: "more than 80 %" is planned as 81 % where the two numbers are not known. */
const pointOfShare = 0.01;

/**
 * The nearest value that a figure can really take: 3 of 5 members rather than 50 %, whole numbers of things, within
 * the measure's limits. May fall short of the wish where the limits do not allow it.
 */
export function attain(wish: Wish, shape: FigureShape): Attained {
  const { denominator, offset } = shape;
  if (shape.unit === 'share' && denominator > 0 && Number.isInteger(denominator)) {
    const exact = (wish.value - offset) * denominator;
    const numerator = clamp(wholeNumber(exact, wish), 0, denominator);
    return { value: numerator / denominator + offset, numerator };
  }
  const max = shape.max ?? (shape.unit === 'share' || shape.unit === 'yes-no' ? 1 + offset : undefined);
  const min = shape.min ?? (shape.unit === 'ratio' || shape.unit === 'yuan' ? undefined : offset);
  return { value: clamp(free(wish, shape.unit), min, max) };
}

function wholeNumber(value: number, { direction, beyond }: Wish): number {
  const slack = toleranceAt(value);
  if (direction === 'up') return beyond ? Math.floor(value + slack) + 1 : Math.ceil(value - slack);
  return beyond ? Math.ceil(value - slack) - 1 : Math.floor(value + slack);
}

function free(wish: Wish, unit: Unit | undefined): number {
  if (whole.has(unit)) return wholeNumber(wish.value, wish);
  if (!wish.beyond) return wish.value;
  const step = unit === 'share' || unit === 'ratio' ? pointOfShare : 1;
  return wish.direction === 'up' ? wish.value + step : wish.value - step;
}

function clamp(value: number, min: number | undefined, max: number | undefined): number {
  return Math.min(Math.max(value, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
}
