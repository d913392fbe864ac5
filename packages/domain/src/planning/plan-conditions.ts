import type { Condition } from '../campaign/definition.ts';
import type { CompiledCondition, CompiledIndicator, CompiledStandard } from '../scoring/compiled.ts';
import { tolerance } from '../scoring/tolerance.ts';
import { attain, type Wish } from './attain.ts';
import { figureShape } from './figure-shape.ts';
import { measureEffort } from './measure-effort.ts';
import { ownParts } from './own-parts.ts';
import { planOrganisation } from './plan-organisation.ts';
import { subtree } from './subtree.ts';
import type { IndicatorPlan, PlanChange, PlanContext, PlanLeft, PlanOrganisation } from './types.ts';

/**
 * Plans a share or count of organisations that meet conditions (T1-T4, T13, T16, T18, T21). Each organisation brought
 * over the line adds exactly one to those who meet it and none to those counted, so the smallest set has as many as
 * are lacking, and the cheapest of that size takes those with the least effort; ties go to fewer changes, then to
 * the higher score, then to the order of the tree. Who is not counted (no figures, `missing: excluded`) is no candidate.
 */
export function planConditions(
  context: PlanContext,
  indicator: CompiledIndicator,
  required: number,
): IndicatorPlan {
  const { definition } = indicator;
  const indexes = subtree(context, definition.over);
  const own = ownParts(context, indicator, indexes);
  const counted = indexes.filter((index) => own.denominator[index] === 1);
  const lacking = counted.filter((index) => own.numerator[index] === 0);
  const meeting = counted.length - lacking.length;
  const goal = (required - definition.offset) * (definition.kind === 'share' ? counted.length : 1);
  const needed = Math.max(0, Math.ceil(goal - tolerance) - meeting);
  const left = { vetoed: 0, unscored: 0, outOfReach: 0 };
  if (needed === 0) return { needed, organisations: [], left };
  const candidates: PlanOrganisation[] = [];
  for (const index of lacking) {
    const plan = planOne(context, indicator, index);
    if (typeof plan === 'string') left[plan]++;
    else candidates.push(plan);
  }
  candidates.sort(
    (a, b) =>
      a.effort - b.effort ||
      a.criteria.length - b.criteria.length ||
      (b.score ?? 0) - (a.score ?? 0) ||
      a.index - b.index,
  );
  return { needed, organisations: candidates.slice(0, needed), left };
}

/** All that one organisation lacks: first the figures that conditions read, then what its standards still take. */
function planOne(
  context: PlanContext,
  indicator: CompiledIndicator,
  index: number,
): PlanOrganisation | keyof PlanLeft {
  const { compiled, inputs, result } = context;
  const kind = inputs.tree.kinds[index] as string;
  const changes: PlanChange[] = [];
  const settled = new Map<string, number>();
  const standards: CompiledStandard[] = [];
  for (const [i, compiledCondition] of indicator.conditions.entries()) {
    if (compiledCondition.operand.from === 'passes') {
      const own = compiledCondition.operand.standards
        .map((id) => compiled.standards.get(id))
        .filter((standard) => standard?.kind === kind);
      if (own.length === 0) return 'outOfReach';
      standards.push(...own.filter((standard) => standard !== undefined));
      continue;
    }
    const condition = indicator.definition.where[i] as Condition;
    const change = settle(context, condition, compiledCondition, index, settled);
    if (change === 'outOfReach') return change;
    if (!change) continue;
    changes.push(change);
    settled.set(change.operand.id, change.to);
  }
  let score: number | null = null;
  for (const standard of standards) {
    const plan = planOrganisation(context, standard, index, settled);
    if (plan.state !== 'passes' && plan.state !== 'planned') return plan.state;
    if (plan.state === 'planned') changes.push(...plan.changes);
    score ??= result.scores.get(standard.id)?.total[result.rowOf[index] as number] ?? null;
  }
  const effort = changes.reduce((sum, change) => sum + change.effort, 0);
  return { index, id: inputs.tree.ids[index] as string, score, effort, criteria: changes };
}

/** The change that makes a condition over a measure hold; undefined when it does. */
function settle(
  context: PlanContext,
  condition: Condition,
  { operand, tests }: CompiledCondition,
  index: number,
  settled: ReadonlyMap<string, number>,
): PlanChange | 'outOfReach' | undefined {
  if (operand.from === 'passes') return undefined;
  const now = settled.get(operand.id) ?? (context.columns.of(operand)[index] as number);
  const satisfied = (value: number) => tests.every(({ sign, threshold }) => sign * value >= threshold);
  if (satisfied(now)) return undefined;
  const shape = figureShape(context, operand, index);
  const fitting = wishesOf(condition)
    .map((wish) => attain(wish, shape))
    .filter(({ value }) => satisfied(value));
  const from = Number.isNaN(now) ? 0 : now;
  fitting.sort((a, b) => Math.abs(a.value - from) - Math.abs(b.value - from));
  const nearest = fitting[0];
  if (!nearest) return 'outOfReach';
  return {
    id: operand.id,
    good: '',
    from: Number.isNaN(now) ? null : now,
    to: nearest.value,
    points: 0,
    effort: measureEffort(context.compiled, operand.id, context.inputs.tree.kinds[index]),
    operand,
    ...(nearest.numerator === undefined ? {} : { numerator: nearest.numerator }),
    evidence: false,
  };
}

function wishesOf({ atLeast, moreThan, atMost, equals }: Condition): Wish[] {
  const wishes: Wish[] = [];
  if (atLeast !== undefined) wishes.push({ value: atLeast, direction: 'up' });
  if (moreThan !== undefined) wishes.push({ value: moreThan, direction: 'up', beyond: true });
  if (atMost !== undefined) wishes.push({ value: atMost, direction: 'down' });
  if (equals !== undefined) wishes.push({ value: equals, direction: 'up' });
  return wishes;
}
