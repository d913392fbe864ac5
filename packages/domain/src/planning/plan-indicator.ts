import { distance, type Requirement } from '../scoring/compare.ts';
import type { CompiledIndicator } from '../scoring/compiled.ts';
import { planConditions } from './plan-conditions.ts';
import { planExtreme } from './plan-extreme.ts';
import { planLevel } from './plan-level.ts';
import { planSum } from './plan-sum.ts';
import { type IndicatorPlan, nothingLeft, type PlanContext } from './types.ts';

/** The plan that brings one indicator to what is required; empty when it is there, or cannot be planned. */
export function planIndicator(
  context: PlanContext,
  indicator: CompiledIndicator,
  requirement: Requirement,
): IndicatorPlan {
  const nothing: IndicatorPlan = { needed: 0, organisations: [], left: nothingLeft };
  const actual = context.result.indicators.get(indicator.id)?.value[context.rootIndex] ?? Number.NaN;
  const lacks = Number.isNaN(actual) ? -1 : distance(requirement, actual);
  if (lacks === 0) return nothing;
  const direction = lacks < 0 ? 'up' : 'down';
  const upper = requirement.comparator === 'between' ? requirement.requiredMax : undefined;
  const goal = direction === 'up' ? requirement.required : (upper ?? requirement.required);
  switch (indicator.definition.kind) {
    case 'share':
    case 'count':
      // Nobody is made to fail.
      return direction === 'up' ? planConditions(context, indicator, goal) : nothing;
    case 'sum':
      return planSum(context, indicator, goal, direction);
    case 'max':
    case 'min':
      return planExtreme(context, indicator, goal, direction);
    default:
      return planLevel(context, indicator, goal, direction);
  }
}
