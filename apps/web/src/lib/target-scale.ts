import type { TargetView } from '@lianchuang/domain/scoring/contract';

type Figures = Pick<
  TargetView,
  'actual' | 'required' | 'requiredMax' | 'striving' | 'trajectory' | 'comparator' | 'unit'
>;

/** Where the figures of a target lie on its bar or gauge, each 0..1 of the whole; null where there is none. */
export interface TargetScale {
  /** Value at the right end, in the target's unit. */
  readonly max: number;
  readonly actual: number | null;
  readonly required: number;
  readonly requiredMax: number | null;
  readonly striving: number | null;
  readonly trajectory: number | null;
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((s) => s * power >= value - 1e-9) ?? 10;
  return step * power;
}

/**
 * The scale of a target's bar: a share of all runs to 100 %, everything else to a round number that
 * leaves every figure visible and the required one short of the end.
 */
export function targetScale(target: Figures): TargetScale {
  const figures = [target.required, target.requiredMax, target.striving, target.trajectory, target.actual];
  const known = figures.filter((v): v is number => v !== null);
  const highest = Math.max(...known);
  const isWhole = target.unit === 'share' && highest <= 1 && target.required >= 0.3;
  const max = isWhole ? 1 : niceCeiling(Math.max(highest, target.required * 1.2));
  const place = (value: number | null) => (value === null ? null : Math.min(1, Math.max(0, value / max)));
  return {
    max,
    actual: place(target.actual),
    required: place(target.required) ?? 0,
    requiredMax: place(target.requiredMax),
    striving: place(target.striving),
    trajectory: place(target.trajectory),
  };
}
