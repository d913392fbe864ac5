import type { Target, Unit } from '@lianchuang/domain/campaign/definition';
import { formatNumber } from '../../lib/format.ts';

const signs = { '>=': '≥', '<=': '≤', '=': '=', between: '' } as const;

/** What a target requires, as a sign and a figure: `≥ 85.0%`, `3 – 4`. */
export function requiredWords(
  target: Pick<Target, 'comparator' | 'required' | 'requiredMax' | 'unit'>,
): string {
  const least = formatNumber(target.required, target.unit);
  if (target.comparator === 'between') return `${least} – ${formatNumber(target.requiredMax, target.unit)}`;
  return `${signs[target.comparator]} ${least}`;
}

/** The comparison of a band or condition: `≥ 80.0%`; empty when it compares with nothing, or asks for a plain yes. */
export function thresholdWords(
  threshold: {
    atLeast?: number | undefined;
    moreThan?: number | undefined;
    atMost?: number | undefined;
    equals?: number | undefined;
  },
  unit: Unit,
): string {
  if (unit === 'yes-no') return '';
  if (threshold.atLeast !== undefined) return `≥ ${formatNumber(threshold.atLeast, unit)}`;
  if (threshold.moreThan !== undefined) return `> ${formatNumber(threshold.moreThan, unit)}`;
  if (threshold.atMost !== undefined) return `≤ ${formatNumber(threshold.atMost, unit)}`;
  if (threshold.equals !== undefined) return `= ${formatNumber(threshold.equals, unit)}`;
  return '';
}
