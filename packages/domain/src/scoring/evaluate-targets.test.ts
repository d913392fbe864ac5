import { describe, expect, test } from 'vitest';
import { compileDefinition } from './compile-definition.ts';
import { computeCounty } from './compute-county.ts';
import { evaluateTargets, type HistoryPoint } from './evaluate-targets.ts';
import { columnOf, inputsOf, treeOf } from './testing/small-county.ts';
import { measureOf, smallDefinition, targetOf } from './testing/small-definition.ts';
import type { When } from './trajectory.ts';

type Parts = Parameters<typeof smallDefinition>[0];
type RawIndicator = NonNullable<Parts['indicators']>[number];
type RawTarget = NonNullable<Parts['targets']>[number];

const tree = treeOf(
  ['county', -1],
  ['township', 0],
  ['village', 1],
  ['village', 1],
  ['village', 1],
  ['township', 0],
  ['village', 5],
);
const where = [{ measure: 'yes', atLeast: 1 }];
const of = (
  id: string,
  kind: RawIndicator['kind'],
  over: string,
  more: Partial<RawIndicator> = {},
): RawIndicator => ({
  id,
  title: '指标',
  formula: '指标',
  over: [over],
  kind,
  unit: 'share',
  ...(kind === 'share' ? { where } : { measure: 'points' }),
  ...more,
});
const indicators = [
  of('share', 'share', 'village'),
  of('sum', 'sum', 'township', { missing: 'zero' }),
  of('sum-villages', 'sum', 'village', { missing: 'zero' }),
  of('min', 'min', 'township', { missing: 'zero' }),
  of('min-villages', 'min', 'village', { missing: 'zero' }),
  of('min-county', 'min', 'county', { missing: 'zero' }),
];
const yes = columnOf(tree, [2, 1], [3, 0], [4, 1], [6, 0]);
const points = columnOf(tree, [0, 3], [1, 4], [5, 2], [2, 3], [3, 3], [4, 3], [6, 5]);

function evaluate(
  target: Partial<RawTarget> & Pick<RawTarget, 'indicator'>,
  when: When = { year: 2, fraction: 0.5 },
  root = 0,
  history: readonly HistoryPoint[] = [],
) {
  const standard = {
    id: 's',
    title: '标准',
    for: 'village',
    pass: { total: 80, perGood: 0.6 },
    goods: [
      {
        id: 'g',
        title: '方面',
        points: 100,
        criteria: [{ id: 'c', title: '项', points: 5, kind: 'yes-no', measure: 'yes' } as const],
      },
    ],
  };
  const definition = smallDefinition({
    measures: [measureOf({ id: 'yes' }), measureOf({ id: 'points' })],
    standards: [standard],
    indicators,
    targets: [targetOf({ id: 'T', ...target })],
  });
  const result = computeCounty(compileDefinition(definition), inputsOf(tree, { yes, points }));
  const [found] = evaluateTargets(definition, result, root, when, new Map([['T', history]]));
  if (!found) throw new Error('no target');
  return found;
}

describe('R3.2 targets', () => {
  test('T2 a share shows who meets it, of how many, and how many are lacking', () => {
    const county = evaluate({ indicator: 'share', required: 0.65 });
    expect(county).toMatchObject({ actual: 0.5, met: false, meeting: 2, total: 4, lacking: 1 });
    expect(county.difference).toBeCloseTo(-0.15, 12);
    const township = evaluate({ indicator: 'share', required: 0.65 }, undefined, 1);
    expect(township).toMatchObject({ actual: 2 / 3, met: true, lacking: 0, applies: true, forecast: 'met' });
    const village = evaluate({ indicator: 'share', required: 0.65 }, undefined, 6);
    expect(village).toMatchObject({ actual: 0, meeting: 0, total: 1, lacking: 1 });
  });

  test('T11 a number of things in the county says nothing of one township', () => {
    expect(evaluate({ indicator: 'sum', required: 10, striving: 20, unit: 'count' })).toMatchObject({
      actual: 6,
      required: 10,
      striving: 20,
      difference: -4,
      meeting: null,
      applies: true,
    });
    expect(evaluate({ indicator: 'sum', required: 10, unit: 'count' }, undefined, 1)).toMatchObject({
      actual: 4,
      applies: false,
      met: false,
      forecast: 'no-data',
      trajectory: null,
    });
  });

  test('T8 T9 T10 numbers a year: a range, or exactly', () => {
    const range = { indicator: 'sum', comparator: 'between', requiredMax: 8, unit: 'count' } as const;
    expect(evaluate({ ...range, required: 3 }).met).toBe(true);
    expect(evaluate({ ...range, required: 7 })).toMatchObject({ met: false, difference: -1 });
    expect(evaluate({ ...range, required: 3, requiredMax: 5 })).toMatchObject({ met: false, difference: 1 });
    expect(evaluate({ indicator: 'sum', comparator: '=', required: 6 }).met).toBe(true);
    expect(evaluate({ indicator: 'sum', comparator: '=', required: 5 }).met).toBe(false);
  });

  test('T14 T15 parts add up, each no further than its own requirement', () => {
    const target = {
      indicator: 'sum',
      required: 20,
      unit: 'count',
      combine: 'sum-capped',
      parts: [
        { id: 'a', title: '乡镇', indicator: 'sum', required: 10 },
        { id: 'b', title: '村', indicator: 'sum-villages', required: 10 },
      ],
    } as const;
    // 6 of 10 and 14, counted as 10.
    const found = evaluate({ ...target, parts: [...target.parts] });
    expect(found.actual).toBe(16);
    expect(found.met).toBe(false);
    expect(found.parts.map(({ actual, met }) => [actual, met])).toEqual([
      [6, false],
      [14, true],
    ]);
  });

  test('T19 the least counts, and a committee answers only for the parts it can have', () => {
    const target: Parameters<typeof evaluate>[0] = {
      indicator: 'min',
      required: 3,
      unit: 'count',
      combine: 'min',
      due: 'every-year',
      parts: [
        { id: 'county', title: '县', indicator: 'min-county', required: 3 },
        { id: 'townships', title: '乡镇', indicator: 'min', required: 3 },
        { id: 'villages', title: '村', indicator: 'min-villages', required: 3 },
      ],
    };
    expect(evaluate(target)).toMatchObject({ actual: 2, met: false });
    expect(evaluate(target, undefined, 1)).toMatchObject({ actual: 3, met: true, applies: true });
    expect(evaluate(target, undefined, 1).parts.map(({ id }) => id)).toEqual(['townships', 'villages']);
    expect(evaluate(target, undefined, 5)).toMatchObject({ actual: 2, met: false });
  });

  test('R3.3 what the plan expects by now runs through the trajectory to the requirement', () => {
    const target = {
      indicator: 'share',
      required: 0.65,
      trajectory: [
        { year: 1, value: 0.35 },
        { year: 2, value: 0.5 },
      ],
    };
    const at = (year: number, fraction: number) => evaluate(target, { year, fraction }).trajectory;
    expect(at(1, 0)).toBe(0);
    expect(at(1, 1)).toBeCloseTo(0.35);
    expect(at(2, 0.5)).toBeCloseTo(0.425);
    expect(at(3, 0.5)).toBeCloseTo(0.575);
    expect(at(4, 0)).toBe(0.65);
  });

  test('R3.3 yearly numbers are built up over the year, yearly shares hold all year', () => {
    const when = { year: 2, fraction: 0.5 };
    const yearly = { due: 'every-year', unit: 'count' } as const;
    expect(evaluate({ indicator: 'sum', required: 30, ...yearly }, when).trajectory).toBe(15);
    expect(evaluate({ indicator: 'share', required: 1, due: 'every-year' }, when).trajectory).toBe(1);
    // Due at the end of year 2 without a trajectory: the work of that year.
    expect(evaluate({ indicator: 'sum', required: 10, due: 2 }, when).trajectory).toBe(5);
    expect(evaluate({ indicator: 'sum', required: 10, due: 2 }, { year: 1, fraction: 0.5 }).trajectory).toBe(
      0,
    );
  });

  test('T21 a quarter is over at its end, and earlier quarters do not count against it', () => {
    const target = { indicator: 'share', required: 1, due: 'every-quarter' } as const;
    const history = [
      { year: 2, fraction: 0.25, actual: 0.9 },
      { year: 2, fraction: 0.5, actual: 0.8 },
    ];
    expect(evaluate(target, { year: 2, fraction: 0.6 }, 0, history).forecast).toBe('at-risk');
    expect(evaluate(target, { year: 2, fraction: 0.75 }, 0, history).forecast).toBe('missed');
  });

  test('R3.2 the forecast follows the history, quarters without a figure left out', () => {
    const target = { indicator: 'share', required: 0.65, trajectory: [{ year: 2, value: 0.6 }] };
    const history = (first: number) => [
      { year: 1, fraction: 1, actual: null },
      { year: 2, fraction: 0.25, actual: first },
    ];
    const when = { year: 2, fraction: 0.9 };
    expect(evaluate(target, when, 0, history(0.3)).forecast).toBe('at-risk');
    expect(evaluate(target, when, 0, history(0.49)).forecast).toBe('missed');
  });
});
