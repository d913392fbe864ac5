import type { TargetView } from '@lianchuang/domain/scoring/contract';
import type { TFunction } from 'i18next';
import { formatNumber } from './format.ts';
import { targetDifference } from './target-difference.ts';

type Figures = Pick<
  TargetView,
  'actual' | 'required' | 'requiredMax' | 'comparator' | 'unit' | 'met' | 'meeting' | 'total' | 'lacking'
>;

/** The requirement with its direction: `85.0%以上`, `3—5`; “以上” is left out where all is required. */
export function requiredWords(target: Omit<Figures, 'actual' | 'met'>, t: TFunction): string {
  const value = formatNumber(target.required, target.unit);
  if (target.comparator === 'between') {
    return t('figure.between', { low: value, high: formatNumber(target.requiredMax, target.unit) });
  }
  if (target.comparator === '=') return value;
  if (target.comparator === '<=') return t('figure.at-most', { value });
  return target.unit === 'share' && target.required >= 1 ? value : t('figure.at-least', { value });
}

/** “还差 2 个”, “还差 8 个百分点”, “已达到”. */
export function differenceWords(target: Figures, t: TFunction): string {
  const { key, amount } = targetDifference(target);
  return t(`figure.${key}`, { amount: formatNumber(amount) });
}

/** Actual against required with the difference in words (ui.md): “24/30,还差 2 个”, else “8/10,还差 2”. */
export function figureWords(target: Figures, t: TFunction): string {
  const difference = differenceWords(target, t);
  if (target.actual === null) return difference;
  if (target.meeting !== null && target.total !== null) {
    return t('figure.counted', {
      part: formatNumber(target.meeting),
      whole: formatNumber(target.total),
      difference,
    });
  }
  if (target.unit === 'count' && target.comparator !== 'between') {
    const parts = { part: formatNumber(target.actual), whole: formatNumber(target.required) };
    return t('figure.counted', { ...parts, difference });
  }
  return difference;
}
