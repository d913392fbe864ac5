import type { MeasureColumn } from './types.ts';

/**
 * A measure relative to the county: own value divided by the weighted mean over all organisations that have both
 * value and weight (per-capita income against the county's mean, T5). NaN where there is no value, or no mean.
 */
export function deriveMeasure(base: MeasureColumn, weight: MeasureColumn): MeasureColumn {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < base.value.length; i++) {
    const value = base.value[i] as number;
    const w = weight.value[i] as number;
    if (Number.isNaN(value) || Number.isNaN(w)) continue;
    sum += value * w;
    weights += w;
  }
  const mean = sum / weights;
  const usable = mean !== 0 && Number.isFinite(mean);
  return { value: base.value.map((value) => (usable ? value / mean : Number.NaN)) };
}
