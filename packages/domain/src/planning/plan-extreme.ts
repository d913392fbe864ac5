import type { CompiledIndicator } from '../scoring/compiled.ts';
import { tolerance } from '../scoring/tolerance.ts';
import { measureChange } from './measure-change.ts';
import { ownParts } from './own-parts.ts';
import { subtree } from './subtree.ts';
import { type IndicatorPlan, nothingLeft, type PlanContext } from './types.ts';

/**
 * Plans a least or a most (T19: demonstration points of the committee that has fewest). To lift a least, everyone below
 * the requirement has to reach it: there is only one such set. To lift a most one is enough, the nearest.
 */
export function planExtreme(
  context: PlanContext,
  indicator: CompiledIndicator,
  required: number,
  direction: 'up' | 'down',
): IndicatorPlan {
  const { definition } = indicator;
  const measureId = definition.measure as string;
  const goal = required - definition.offset;
  const sign = direction === 'up' ? 1 : -1;
  const indexes = subtree(context, definition.over);
  const { numerator } = ownParts(context, indicator, indexes);
  const lacking = indexes
    .map((index) => ({ index, lack: sign * (goal - (numerator[index] as number)) }))
    .filter(({ lack }) => lack > tolerance)
    .sort((a, b) => a.lack - b.lack || a.index - b.index);
  const everyone = (definition.kind === 'min') === (direction === 'up');
  const organisations = lacking.slice(0, everyone ? undefined : 1).map(({ index }) => {
    const change = measureChange(context, measureId, index, goal, 1);
    const id = context.inputs.tree.ids[index] as string;
    return { index, id, score: null, effort: change.effort, criteria: [change] };
  });
  return { needed: organisations.length, organisations, left: nothingLeft };
}
