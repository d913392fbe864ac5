import type { Target } from '../campaign/definition.ts';
import type { CompiledDefinition } from '../scoring/compiled.ts';
import { computeCounty } from '../scoring/compute-county.ts';
import { createColumns } from '../scoring/create-columns.ts';
import { isMet } from '../scoring/is-met.ts';
import { targetActual } from '../scoring/target-actual.ts';
import { targetApplies } from '../scoring/target-applies.ts';
import type { CountyResult, Inputs } from '../scoring/types.ts';
import { applyPlan } from './apply-plan.ts';
import { planIndicator } from './plan-indicator.ts';
import type { IndicatorPlan, Plan, PlanContext, PlanOrganisation } from './types.ts';

/**
 * The gap planner (R3.5): the smallest set of organisations below `rootIndex` that brings a target
 * over the line, and among the smallest the one of least effort; for each organisation the cheapest criteria. What is
 * proposed is carried out on a copy and the county computed anew, so `reachable` and `after` are what really comes of
 * it. An unreachable target comes with the best there is. `result` is `computeCounty(compiled, inputs)`.
 * Throws on an unknown target.
 */
export function planTarget(
  compiled: CompiledDefinition,
  inputs: Inputs,
  result: CountyResult,
  rootIndex: number,
  targetId: string,
): Plan {
  const { definition } = compiled;
  const target = definition.targets.find(({ id }) => id === targetId);
  if (!target) throw new Error(`no target ${targetId}`);
  const context = { compiled, inputs, result, rootIndex, columns: createColumns(inputs, result) };
  const applies = targetApplies(target, definition.indicators, result, rootIndex);
  const plans = applies ? planParts(context, target) : [];
  const organisations = merge(plans.flatMap((plan) => plan.organisations));
  const changed =
    organisations.length > 0
      ? computeCounty(compiled, applyPlan(compiled, inputs, { organisations }))
      : result;
  const after = targetActual(target, definition.indicators, changed, rootIndex);
  const reachable = applies && isMet(target, after);
  const spare = plans.reduce((sum, plan) => sum + Math.max(0, plan.needed - plan.organisations.length), 0);
  return {
    target: targetId,
    needed: organisations.length + spare,
    reachable,
    organisations,
    after: Number.isNaN(after.actual) ? null : after.actual,
    left: {
      vetoed: total(plans, 'vetoed'),
      unscored: total(plans, 'unscored'),
      outOfReach: total(plans, 'outOfReach'),
    },
  };
}

/** A target with parts is met when every part is, so each part has its own plan (T14, T15, T19). */
function planParts(context: PlanContext, target: Target): IndicatorPlan[] {
  const { indicators } = context.compiled;
  const wanted =
    target.parts.length > 0
      ? target.parts.map(({ indicator, required }) => ({ indicator, requirement: { ...target, required } }))
      : [{ indicator: target.indicator, requirement: target }];
  return wanted.map(({ indicator, requirement }) => {
    const compiled = indicators.get(indicator);
    if (!compiled) throw new Error(`target ${target.id}: no indicator ${indicator}`);
    return planIndicator(context, compiled, requirement);
  });
}

/** An organisation with something to do for two parts is named once. */
function merge(organisations: readonly PlanOrganisation[]): PlanOrganisation[] {
  const merged = new Map<number, PlanOrganisation>();
  for (const item of organisations) {
    const known = merged.get(item.index);
    merged.set(
      item.index,
      known
        ? { ...known, effort: known.effort + item.effort, criteria: [...known.criteria, ...item.criteria] }
        : item,
    );
  }
  return [...merged.values()];
}

function total(plans: readonly IndicatorPlan[], reason: keyof Plan['left']): number {
  return plans.reduce((sum, plan) => sum + plan.left[reason], 0);
}
