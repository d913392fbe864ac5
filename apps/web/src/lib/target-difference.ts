import type { TargetView } from '@lianchuang/domain/scoring/contract';

type Figures = Pick<
  TargetView,
  'actual' | 'required' | 'requiredMax' | 'comparator' | 'unit' | 'met' | 'meeting' | 'total' | 'lacking'
>;

/**
 * What separates a target's actual value from its required one, ready to be said in words.
 * `key` is a translation key under `figure.`, `amount` its number (a count, or percentage points for shares).
 */
export interface Difference {
  readonly key: 'no-data' | 'met' | 'lacking' | 'short-points' | 'short' | 'over-points' | 'over';
  readonly amount: number;
}

const roundTo = (value: number, digits: number) => {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON) * factor) / factor;
};

/** The lowest and highest value that still meets the target; an open end is null. */
export function acceptedRange(target: Pick<Figures, 'comparator' | 'required' | 'requiredMax'>): {
  low: number | null;
  high: number | null;
} {
  switch (target.comparator) {
    case '>=':
      return { low: target.required, high: null };
    case '<=':
      return { low: null, high: target.required };
    case '=':
      return { low: target.required, high: target.required };
    case 'between':
      return { low: target.required, high: target.requiredMax ?? target.required };
  }
}

/**
 * The difference of actual and required in words (ui.md: “24/30,还差 2 个”). Where the target counts
 * organisations, the difference is organisations; else it is in the target's own unit, shares in
 * percentage points. A difference that would round to nothing is never said as 0 while the target is not met.
 */
export function targetDifference(target: Figures): Difference {
  if (target.actual === null) return { key: 'no-data', amount: 0 };
  if (target.met) return { key: 'met', amount: 0 };
  const { low, high } = acceptedRange(target);
  const below = low !== null && target.actual < low;
  if (below && target.lacking !== null && target.lacking > 0 && target.total !== null) {
    return { key: 'lacking', amount: target.lacking };
  }
  const raw = below ? (low ?? 0) - target.actual : high === null ? 0 : target.actual - high;
  if (target.unit === 'share') {
    const points = Math.max(roundTo(raw * 100, 1), 0.1);
    return { key: below ? 'short-points' : 'over-points', amount: points };
  }
  const digits = target.unit === 'count' ? 0 : 2;
  const amount = Math.max(roundTo(raw, digits), 10 ** -digits);
  return { key: below ? 'short' : 'over', amount };
}
