import type { MeasureDefinition } from '../campaign/definition.ts';
import type { MeasureColumn } from './types.ts';

type Rule = MeasureDefinition['gather'];

/**
 * One column from several, in order of time: `last` the latest value (with its two numbers), `sum`, `mean`, `max` over
 * those there are, `ratio` the sum of numerators over the sum of denominators (a value without them weighs as of 1).
 * For judgements use `last`.
 */
export function gatherColumn(rule: Rule, columns: readonly MeasureColumn[]): MeasureColumn {
  const n = columns[0]?.value.length ?? 0;
  const value = new Float64Array(n).fill(Number.NaN);
  const numerator = value.slice();
  const denominator = value.slice();
  const counted = new Int32Array(n);
  for (const column of columns) {
    if (column.value.length !== n) throw new Error('periods over different trees');
    for (let i = 0; i < n; i++) {
      const own = column.value[i] as number;
      const above = column.numerator?.[i] ?? Number.NaN;
      const below = column.denominator?.[i] ?? Number.NaN;
      if (rule === 'ratio') {
        const both = !(Number.isNaN(above) || Number.isNaN(below));
        if (!both && Number.isNaN(own)) continue;
        numerator[i] = (numerator[i] || 0) + (both ? above : own);
        denominator[i] = (denominator[i] || 0) + (both ? below : 1);
        continue;
      }
      if (Number.isNaN(own)) continue;
      const before = value[i] as number;
      counted[i] = (counted[i] as number) + 1;
      if (rule === 'last') {
        numerator[i] = above;
        denominator[i] = below;
      }
      if (rule === 'last' || Number.isNaN(before)) value[i] = own;
      else if (rule === 'max') value[i] = Math.max(before, own);
      else value[i] = before + own;
    }
  }
  for (let i = 0; i < n; i++) {
    if (rule === 'mean') value[i] = (value[i] as number) / (counted[i] as number);
    // Nothing was due in any quarter: not applicable, not zero.
    if (rule === 'ratio' && denominator[i] !== 0)
      value[i] = (numerator[i] as number) / (denominator[i] as number);
  }
  return rule === 'last' || rule === 'ratio' ? { value, numerator, denominator } : { value };
}
