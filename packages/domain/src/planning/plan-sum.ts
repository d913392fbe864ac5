import type { CompiledIndicator } from '../scoring/compiled.ts';
import { tolerance } from '../scoring/tolerance.ts';
import { measureChange } from './measure-change.ts';
import { naturalMax } from './natural-limit.ts';
import { ownParts } from './own-parts.ts';
import { subtree } from './subtree.ts';
import { type IndicatorPlan, nothingLeft, type PlanContext } from './types.ts';

/**
 * Plans a number of things added up (T8-T12, T14, T15): who lacks it adds it. Where a measure has a most (yes/no: 1)
 * each organisation adds up to it, the largest lack first, which is the smallest set. Where it has none (sites
 * built), one organisation could be asked for everything; so none is asked for more than an even part of what lacks,
 * rounded up, and those who have least come first. Downwards the largest figures are brought to their least first.
 */
export function planSum(
  context: PlanContext,
  indicator: CompiledIndicator,
  required: number,
  direction: 'up' | 'down',
): IndicatorPlan {
  const { definition } = indicator;
  const measureId = definition.measure as string;
  const measure = context.compiled.measures.get(measureId);
  const indexes = subtree(context, definition.over).filter((index) => {
    const kind = context.inputs.tree.kinds[index] as string;
    return measure?.of.includes(kind) ?? true;
  });
  const { numerator } = ownParts(context, indicator, indexes);
  const sign = direction === 'up' ? 1 : -1;
  const sum = indexes.reduce((total, index) => total + (numerator[index] as number), 0);
  let lack = sign * (required - definition.offset - sum);
  const whole = measure?.unit !== 'yuan' && measure?.unit !== 'ratio';
  const part = whole ? Math.ceil(lack / indexes.length - tolerance) : lack / indexes.length;
  const most = direction === 'up' ? naturalMax(measure) : (measure?.min ?? 0);
  const able = indexes
    .map((index) => {
      const now = numerator[index] as number;
      return { index, now, gain: most === undefined ? part : sign * (most - now) };
    })
    .filter(({ gain }) => gain > tolerance)
    .sort((a, b) => b.gain - a.gain || sign * (a.now - b.now) || a.index - b.index);
  const organisations = [];
  for (const { index, now, gain } of able) {
    if (lack <= tolerance) break;
    const asked = Math.min(gain, lack);
    lack -= asked;
    const change = measureChange(context, measureId, index, now + sign * asked, asked / gain);
    const id = context.inputs.tree.ids[index] as string;
    organisations.push({ index, id, score: null, effort: change.effort, criteria: [change] });
  }
  return { needed: organisations.length + (lack > tolerance ? 1 : 0), organisations, left: nothingLeft };
}
