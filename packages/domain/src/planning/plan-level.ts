import type { CompiledIndicator } from '../scoring/compiled.ts';
import { tolerance } from '../scoring/tolerance.ts';
import { measureChange } from './measure-change.ts';
import { naturalMax } from './natural-limit.ts';
import { ownParts } from './own-parts.ts';
import { subtree } from './subtree.ts';
import { type IndicatorPlan, nothingLeft, type PlanContext, type PlanOrganisation } from './types.ts';

/**
 * Plans a level: a ratio, mean or weighted mean (T5, T6, T7, T17, T20) to be brought to `required`.
 *
 * Each organisation can add so much to what is above the line: up to what is below it (a ratio: every commitment kept),
 * or up to the measure's most, or where it has none (income) up to the requirement. What is below the line does not
 * change, so the level is reached as soon as these additions make up what lacks. Taking the largest first is the
 * smallest set: of any other k organisations none adds more than the first k do, so if the first k do not suffice no
 * k do. It is the least effort too, as each organisation's effort grows evenly with the part of its own lack that it
 * makes up, so that effort buys most where most lacks; the last one is asked for the remainder only. Whole numbers
 * stay whole.
 */
export function planLevel(
  context: PlanContext,
  indicator: CompiledIndicator,
  required: number,
  direction: 'up' | 'down',
): IndicatorPlan {
  const { definition } = indicator;
  const measureId = definition.measure as string;
  const measure = context.compiled.measures.get(measureId);
  const goal = required - definition.offset;
  const indexes = subtree(context, definition.over);
  const { numerator, denominator } = ownParts(context, indicator, indexes);
  const most = Math.max(goal, definition.kind === 'ratio' ? 1 : (naturalMax(measure) ?? goal));
  const bound = direction === 'up' ? most : Math.min(goal, measure?.min ?? 0);
  const sign = direction === 'up' ? 1 : -1;
  let lack = 0;
  for (const index of indexes) {
    lack += sign * (goal * (denominator[index] as number) - (numerator[index] as number));
  }
  const able = indexes
    .filter((index) => (denominator[index] as number) > 0)
    .map((index) => ({
      index,
      gain: sign * (bound * (denominator[index] as number) - (numerator[index] as number)),
    }))
    .filter(({ gain }) => gain > tolerance)
    .sort((a, b) => b.gain - a.gain || a.index - b.index);

  const organisations: PlanOrganisation[] = [];
  for (const { index, gain } of able) {
    if (lack <= tolerance) break;
    const above = numerator[index] as number;
    const below = denominator[index] as number;
    const heads = definition.kind === 'ratio' && Number.isInteger(above) && Number.isInteger(below);
    const asked = Math.min(gain, heads ? Math.ceil(lack - tolerance) : lack);
    lack -= asked;
    const to = (above + sign * asked) / below;
    const change = measureChange(context, measureId, index, to, asked / gain);
    const exact = heads && below > 0 ? { ...change, numerator: above + sign * asked } : change;
    organisations.push({
      index,
      id: context.inputs.tree.ids[index] as string,
      score: null,
      effort: exact.effort,
      criteria: [exact],
    });
  }
  // Out of reach: as many more as could at best be missing.
  const needed = organisations.length + (lack > tolerance ? 1 : 0);
  return { needed, organisations, left: nothingLeft };
}
