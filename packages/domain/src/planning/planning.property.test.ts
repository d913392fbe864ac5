import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateScores } from '../scoring/allocate-scores.ts';
import { compileDefinition } from '../scoring/compile-definition.ts';
import type { CompiledStandard } from '../scoring/compiled.ts';
import { computeCounty } from '../scoring/compute-county.ts';
import { createColumns } from '../scoring/create-columns.ts';
import { evaluateTargets } from '../scoring/evaluate-targets.ts';
import { scoreColumns } from '../scoring/score-columns.ts';
import { randomCounty, type Size } from '../scoring/testing/random-county.ts';
import { applyPlan } from './apply-plan.ts';
import { type CriterionOption, criterionOptions, effortUnit } from './criterion-options.ts';
import { figureShape } from './figure-shape.ts';
import { planOrganisation } from './plan-organisation.ts';
import { planTarget } from './plan-target.ts';
import { pointsFor } from './points-for.ts';
import type { Changeable, PlanContext } from './types.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

function contextOf(seed: number, size: Size): PlanContext {
  const { definition, inputs } = randomCounty(seed, size);
  const compiled = compileDefinition(definition);
  const result = computeCounty(compiled, inputs);
  return { compiled, inputs, result, rootIndex: 0, columns: createColumns(inputs, result) };
}

function villageStandard({ compiled }: PlanContext): CompiledStandard {
  return compiled.standards.get('village-standard') as CompiledStandard;
}

function villagesOf({ inputs }: PlanContext): number[] {
  return inputs.tree.kinds.flatMap((kind, index) => (kind === 'village' ? [index] : []));
}

/** Every choice of options of one village, scored by the kernel: the least cost with which it passes. */
function bruteForce(context: PlanContext, index: number): number {
  const standard = villageStandard(context);
  const criteria = standard.definition.goods.flatMap((good) => good.criteria);
  const values = standard.operands.map((operand) => context.columns.of(operand)[index] as number);
  const missing = criteria.map(
    ({ id }) => context.inputs.withoutEvidence?.get(`village-standard/${id}`)?.[index] === 1,
  );
  const options = criteria.map((criterion, c) => {
    const shape = figureShape(context, standard.operands[c] as Changeable, index);
    return criterionOptions(standard, c, criterion, values[c] as number, shape, missing[c] as boolean);
  });
  const out = allocateScores(standard, 1);
  let best = Number.POSITIVE_INFINITY;
  const tryAll = (c: number, chosen: readonly CriterionOption[], cost: number): void => {
    if (c < options.length) {
      for (const option of options[c] as CriterionOption[])
        tryAll(c + 1, [...chosen, option], cost + option.cost);
      return;
    }
    if (cost >= best) return;
    const columns = values.map((value, i) => Float64Array.of(chosen[i]?.value ?? value));
    const withoutEvidence = missing.map((lacks, i) => Uint8Array.of(lacks && !chosen[i]?.evidence ? 1 : 0));
    scoreColumns(standard, columns, 1, out, { withoutEvidence });
    if (out.passed[0] === 1) best = cost;
  };
  tryAll(0, [], 0);
  return best / effortUnit;
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else {
    for (let i = from; i <= items.length - size; i++) {
      for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
    }
  }
}

function isMet(context: PlanContext, target: string, inputs = context.inputs): boolean {
  const result = computeCounty(context.compiled, inputs);
  const when = { year: 3, fraction: 1 };
  const all = evaluateTargets(context.compiled.definition, result, 0, when);
  return all.find(({ id }) => id === target)?.met ?? false;
}

describe('the gap planner', () => {
  test('R3.5 each village gets its cheapest set of criteria: no choice of options is cheaper', () => {
    let planned = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const context = contextOf(seed, { goods: 2, criteria: 3, villages: 4 });
        for (const index of villagesOf(context)) {
          const plan = planOrganisation(context, villageStandard(context), index);
          if (plan.state === 'vetoed' || plan.state === 'unscored') continue;
          const best = bruteForce(context, index);
          if (plan.state === 'outOfReach') expect(best).toBe(Number.POSITIVE_INFINITY);
          else if (plan.state === 'passes') expect(best).toBe(0);
          else {
            planned++;
            const effort = plan.changes.reduce((sum, change) => sum + change.effort, 0);
            expect(effort).toBeCloseTo(best, 9);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(planned).toBeGreaterThan(100);
  });

  test('R3.5 carried out and computed anew, every planned village passes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const context = contextOf(seed, { goods: 3, criteria: 4, villages: 6 });
        const standard = villageStandard(context);
        const organisations = villagesOf(context).flatMap((index) => {
          const plan = planOrganisation(context, standard, index);
          return plan.state === 'planned' ? [{ index, criteria: plan.changes }] : [];
        });
        const after = computeCounty(
          context.compiled,
          applyPlan(context.compiled, context.inputs, { organisations }),
        );
        const scores = after.scores.get('village-standard');
        for (const { index } of organisations) expect(scores?.passed[after.rowOf[index] as number]).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  test('R3.5 T1 T2 T6 what is called reachable is reached when the plan is carried out', () => {
    let reached = 0;
    fc.assert(
      fc.property(seeds, fc.constantFrom('T1', 'T2', 'T6'), (seed, target) => {
        const context = contextOf(seed, { goods: 3, criteria: 3, villages: 10 });
        const { compiled, inputs, result } = context;
        const plan = planTarget(compiled, inputs, result, 0, target);
        expect(isMet(context, target, applyPlan(compiled, inputs, plan))).toBe(plan.reachable);
        if (plan.reachable) {
          reached++;
          expect(plan.needed).toBe(plan.organisations.length);
        } else if (target === 'T2') expect(plan.organisations.length).toBeLessThan(plan.needed);
      }),
      { numRuns: 200 },
    );
    expect(reached).toBeGreaterThan(50);
  });

  test('R3.5 T2 no smaller set of villages reaches it, and none of the same size with less effort', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const context = contextOf(seed, { goods: 2, criteria: 3, villages: 7 });
        const { compiled, inputs, result } = context;
        const plan = planTarget(compiled, inputs, result, 0, 'T2');
        if (!plan.reachable || plan.needed === 0) return;
        const able = villagesOf(context).flatMap((index) => {
          const own = planOrganisation(context, villageStandard(context), index);
          if (own.state !== 'planned') return [];
          const effort = own.changes.reduce((sum, change) => sum + change.effort, 0);
          return [{ index, effort, criteria: own.changes }];
        });
        for (const organisations of subsets(able, plan.needed - 1)) {
          expect(isMet(context, 'T2', applyPlan(compiled, inputs, { organisations }))).toBe(false);
        }
        const effort = plan.organisations.reduce((sum, item) => sum + item.effort, 0);
        for (const set of subsets(able, plan.needed)) {
          expect(set.reduce((sum, item) => sum + item.effort, 0)).toBeGreaterThanOrEqual(effort - 1e-9);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('R3.5 T6 no smaller set of organisations keeping everything they promised reaches it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const context = contextOf(seed, { goods: 1, criteria: 1, villages: 7 });
        const { compiled, inputs, result } = context;
        const plan = planTarget(compiled, inputs, result, 0, 'T6');
        if (!plan.reachable || plan.needed === 0) return;
        const all = villagesOf(context);
        for (const set of subsets(all, plan.needed - 1)) {
          const criteria = [
            {
              id: 'other',
              good: '',
              from: null,
              to: 1,
              points: 0,
              effort: 1,
              operand: { from: 'measure', id: 'other' } as const,
              evidence: false,
            },
          ];
          const have = set.filter((index) => !Number.isNaN(inputs.measures.get('other')?.value[index]));
          const organisations = have.map((index) => ({ index, criteria }));
          expect(isMet(context, 'T6', applyPlan(compiled, inputs, { organisations }))).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('R3.5 the planner reads points as the kernel gives them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const context = contextOf(seed, { goods: 3, criteria: 3, villages: 6 });
        const standard = villageStandard(context);
        const { compiled, inputs } = context;
        const scores = computeCounty(compiled, { ...inputs, withoutEvidence: new Map() }).scores;
        const own = scores.get('village-standard');
        for (const [r, index] of (own?.organisations ?? new Int32Array()).entries()) {
          if (inputs.scored[index] !== 1) continue;
          for (let c = 0; c < standard.criterionIds.length; c++) {
            const value = context.columns.of(standard.operands[c] as Changeable)[index] as number;
            expect(pointsFor(standard, c, value)).toBe(own?.points[r * standard.criterionIds.length + c]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
