import { expect, test } from 'vitest';
import { compileDefinition } from '../scoring/compile-definition.ts';
import { computeCounty } from '../scoring/compute-county.ts';
import { randomCounty } from '../scoring/testing/random-county.ts';
import { columnOf, inputsOf, villages } from '../scoring/testing/small-county.ts';
import { applyPlan } from './apply-plan.ts';
import { planTarget } from './plan-target.ts';
import type { PlanChange } from './types.ts';

const { definition } = randomCounty(5, { goods: 3, criteria: 3, villages: 10 });
const compiled = compileDefinition(definition);

test('R3.5 what-if: only the proposals that are chosen are carried out, and the records stay as they are', () => {
  const { inputs } = randomCounty(5, { goods: 3, criteria: 3, villages: 10 });
  const copy = structuredClone(inputs);
  const before = computeCounty(compiled, inputs);
  const plan = planTarget(compiled, inputs, before, 0, 'T2');
  expect(plan.organisations.length).toBeGreaterThan(1);
  const meeting = (chosen?: ReadonlySet<number>) =>
    computeCounty(compiled, applyPlan(compiled, inputs, plan, chosen)).indicators.get('villages.pass')
      ?.numerator[0];
  const was = before.indicators.get('villages.pass')?.numerator[0] as number;
  const first = plan.organisations[0]?.index as number;
  expect(meeting(new Set())).toBe(was);
  expect(meeting(new Set([first]))).toBe(was + 1);
  expect(meeting()).toBe(was + plan.organisations.length);
  expect(inputs).toEqual(copy);
});

test('R3.5 a change of a share moves what is above the line, so that it adds up the tree', () => {
  const tree = villages(2);
  const inputs = inputsOf(tree, { other: columnOf(tree, [2, 1, 4], [3, 2, 4]) });
  const change: PlanChange = {
    id: 'other',
    good: '',
    from: 0.25,
    to: 0.75,
    points: 0,
    effort: 1,
    operand: { from: 'measure', id: 'other' },
    evidence: false,
  };
  const after = applyPlan(compiled, inputs, { organisations: [{ index: 2, criteria: [change] }] });
  expect(after.measures.get('other')?.numerator?.[2]).toBe(3);
  expect(computeCounty(compiled, after).indicators.get('other.ratio')?.value[0]).toBe(5 / 8);
});

test('R3.5 a measure that nobody had a figure for can be given one', () => {
  const tree = villages(1);
  const change: PlanChange = {
    id: 'other',
    good: '',
    from: null,
    to: 1,
    points: 0,
    effort: 1,
    operand: { from: 'measure', id: 'other' },
    evidence: false,
  };
  const after = applyPlan(compiled, inputsOf(tree, {}), {
    organisations: [{ index: 2, criteria: [change] }],
  });
  expect(Array.from(after.measures.get('other')?.value ?? [])).toEqual([Number.NaN, Number.NaN, 1]);
});
