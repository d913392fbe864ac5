import { describe, expect, test } from 'vitest';
import { compileDefinition } from '../scoring/compile-definition.ts';
import { computeCounty } from '../scoring/compute-county.ts';
import { columnOf, inputsOf, treeOf, villages } from '../scoring/testing/small-county.ts';
import { measureOf, smallDefinition, targetOf } from '../scoring/testing/small-definition.ts';
import type { Inputs } from '../scoring/types.ts';
import { planTarget } from './plan-target.ts';

type Parts = Parameters<typeof smallDefinition>[0];
type RawIndicator = NonNullable<Parts['indicators']>[number];
type RawTarget = NonNullable<Parts['targets']>[number];

const measures = [
  measureOf({ id: 'site', unit: 'yes-no' }),
  measureOf({ id: 'industry', unit: 'yes-no' }),
  measureOf({ id: 'income', unit: 'yuan' }),
  measureOf({ id: 'kept', unit: 'share' }),
  measureOf({ id: 'people' }),
  measureOf({ id: 'relative', unit: 'ratio', relativeTo: { measure: 'income', weight: 'people' } }),
  measureOf({ id: 'built', of: ['township'] }),
  measureOf({ id: 'awards', of: ['county'] }),
  measureOf({ id: 'points', of: ['township', 'county'] }),
  measureOf({ id: 'meetings', unit: 'share' }),
  measureOf({ id: 'case', unit: 'yes-no', better: 'lower' }),
];

/** Two goods of 50 points: site and industry; meetings and a judgement. Site is dear, industry cheap. */
const standard: Parts['standards'][number] = {
  id: 's',
  title: '标准',
  for: 'village',
  pass: { total: 80, perGood: 0.6 },
  vetoes: [{ id: 'case', title: '案件', measure: 'case', atLeast: 1 }],
  goods: [
    {
      id: 'a',
      title: '甲',
      points: 50,
      criteria: [
        { id: 'site', title: '场所', points: 5, kind: 'yes-no', measure: 'site', effort: 8 },
        { id: 'industry', title: '产业', points: 5, kind: 'yes-no', measure: 'industry', effort: 3 },
      ],
    },
    {
      id: 'b',
      title: '乙',
      points: 50,
      criteria: [
        {
          id: 'meetings',
          title: '会议',
          points: 5,
          kind: 'bands',
          measure: 'meetings',
          bands: [
            { atLeast: 0.9, points: 5 },
            { atLeast: 0.75, points: 3 },
          ],
          effort: 2,
        },
        { id: 'support', title: '支持', points: 5, kind: 'judge', effort: 4 },
      ],
    },
  ],
};

function plan(
  indicators: Omit<RawIndicator, 'title' | 'formula' | 'unit'>[],
  target: Partial<RawTarget>,
  inputs: Inputs,
  root = 0,
) {
  const indicator = (indicators[0] as RawIndicator).id;
  const definition = smallDefinition({
    measures,
    standards: [standard],
    indicators: indicators.map((item) => ({ title: '指标', formula: '指标', unit: 'share', ...item })),
    targets: [targetOf({ id: 'T', indicator, ...target })],
  });
  const compiled = compileDefinition(definition);
  return planTarget(compiled, inputs, computeCounty(compiled, inputs), root, 'T');
}

const brief = (found: ReturnType<typeof plan>) =>
  found.organisations.map(({ index, effort, criteria }) => [
    index,
    effort,
    ...criteria.map(({ id, from, to }) => [id, from, to]),
  ]);

describe('R3.5 pass shares', () => {
  const passing = {
    id: 'i',
    over: ['village'],
    kind: 'share',
    missing: 'fails',
    where: [{ passes: 's' }],
  } as const;
  const share = { ...passing, over: ['village'], where: [{ passes: 's' }] };
  const tree = villages(4);
  const inputs = inputsOf(
    tree,
    {
      site: columnOf(tree, [2, 1], [3, 0], [4, 1], [5, 0]),
      industry: columnOf(tree, [2, 1], [3, 0], [4, 0], [5, 0]),
      meetings: columnOf(tree, [2, 5, 5], [3, 3, 10], [4, 7, 10], [5, 9, 10]),
      case: columnOf(tree, [2, 0], [3, 0], [4, 0], [5, 1]),
    },
    { judgements: new Map([['s/support', columnOf(tree, [2, 3], [3, 2], [4, 3], [5, 3]).value]]) },
  );

  test('T2 takes the village of least effort, by the cheapest criteria, to whole meetings held', () => {
    const found = plan([share], { required: 0.5 }, inputs);
    // Village 4: 5 + 0 of 10 and 0 + 5 of 10. Industry for the first good; 3 of 5 for meetings 75 % would do: 8 of 10.
    expect(brief(found)).toEqual([[4, 4.2, ['industry', 0, 1], ['meetings', 0.7, 0.8]]]);
    expect(found).toMatchObject({ needed: 1, reachable: true, after: 0.5 });
    expect(found.organisations[0]).toMatchObject({ id: 'o4', score: 50 });
    expect(found.organisations[0]?.criteria[1]).toMatchObject({
      good: 'b',
      points: 3,
      effort: 1.2,
      numerator: 8,
    });
  });

  test('T2 a village with a veto cannot be brought over the line, and the best set is given', () => {
    const found = plan([share], { required: 1 }, inputs);
    expect(found).toMatchObject({ needed: 3, reachable: false, after: 0.75 });
    expect(found.left).toEqual({ vetoed: 1, unscored: 0, outOfReach: 0 });
    expect(found.organisations.map(({ index }) => index)).toEqual([4, 3]);
  });

  test('T2 who handed nothing in is no candidate yet', () => {
    const found = plan([share], { required: 0.5 }, { ...inputs, scored: Uint8Array.of(1, 1, 1, 1, 0, 1) });
    expect(found.organisations.map(({ index }) => index)).toEqual([3]);
    expect(found.left).toEqual({ vetoed: 1, unscored: 1, outOfReach: 0 });
  });

  test('T2 missing evidence is the first thing to bring', () => {
    const proven = { ...inputs, withoutEvidence: new Map([['s/site', Uint8Array.of(0, 0, 1, 0, 0, 0)]]) };
    const found = plan([share], { required: 0.25 }, proven);
    expect(brief(found)).toEqual([[2, 1, ['site', 1, 1]]]);
    expect(found.organisations[0]?.criteria[0]).toMatchObject({ evidence: true, points: 5 });
    expect(found.reachable).toBe(true);
  });

  test('a target that is met needs nothing', () => {
    expect(plan([share], { required: 0.25 }, inputs)).toMatchObject({
      needed: 0,
      reachable: true,
      organisations: [],
    });
  });

  test('a committee plans for its own villages only', () => {
    const two = treeOf(['county', -1], ['township', 0], ['village', 1], ['township', 0], ['village', 3]);
    const both = inputsOf(two, { site: columnOf(two, [2, 0], [4, 0]) });
    const found = plan([share], { required: 1 }, both, 3);
    expect(found.organisations.map(({ index }) => index)).toEqual([4]);
    expect(found).toMatchObject({ needed: 1, reachable: true, after: 1 });
  });

  test('T4 conditions and a standard together are planned as one', () => {
    const both = { ...share, where: [{ measure: 'income', moreThan: 0 }, { passes: 's' }] };
    const income = columnOf(tree, [2, 0], [3, 0], [4, 500], [5, 0]);
    const found = plan(
      [both],
      { required: 0.25 },
      {
        ...inputs,
        measures: new Map(inputs.measures).set('income', income),
      },
    );
    expect(brief(found)).toEqual([[2, 1, ['income', 0, 1]]]);
    expect(found.reachable).toBe(true);
  });
});

describe('R3.5 conditions over measures', () => {
  const tree = villages(4);

  test('T13 T16 T18 T21 who lacks it, also who gave no figure where that counts as lacking', () => {
    const inputs = inputsOf(tree, { site: columnOf(tree, [2, 1], [3, 0], [4, 0]) });
    const all = {
      id: 'i',
      over: ['village'],
      kind: 'share' as const,
      where: [{ measure: 'site', equals: 1 }],
    };
    const fails = plan([{ ...all, missing: 'fails' }], { required: 1 }, inputs);
    expect(brief(fails)).toEqual([
      [3, 8, ['site', 0, 1]],
      [4, 8, ['site', 0, 1]],
      [5, 8, ['site', null, 1]],
    ]);
    expect(fails).toMatchObject({ reachable: true, after: 1 });
    expect(plan([all], { required: 1 }, inputs).organisations.map(({ index }) => index)).toEqual([3, 4]);
  });

  test('T4 villages that lack the cheaper of two conditions come first', () => {
    const inputs = inputsOf(tree, {
      industry: columnOf(tree, [2, 0], [3, 1], [4, 0], [5, 1]),
      site: columnOf(tree, [2, 0], [3, 0], [4, 1], [5, 1]),
    });
    const where = [
      { measure: 'industry', equals: 1 },
      { measure: 'site', equals: 1 },
    ];
    const found = plan([{ id: 'i', over: ['village'], kind: 'share', where }], { required: 0.7 }, inputs);
    expect(brief(found)).toEqual([
      [4, 3, ['industry', 0, 1]],
      [3, 8, ['site', 0, 1]],
    ]);
  });
});

describe('R3.5 levels', () => {
  const tree = villages(4);

  test('T6 T7 T17 T20 the largest lacks first, the last one only for the remainder, in whole numbers', () => {
    const kept = columnOf(tree, [2, 10, 20], [3, 18, 20], [4, 9, 30], [5, 30, 30]);
    const found = plan(
      [{ id: 'i', over: ['village'], kind: 'ratio', measure: 'kept' }],
      { required: 0.9 },
      inputsOf(tree, { kept }),
    );
    // 67 of 100; 23 lack: 21 at village 4, 2 at village 2.
    expect(found.organisations.map(({ index, criteria }) => [index, criteria[0]?.numerator])).toEqual([
      [4, 30],
      [2, 12],
    ]);
    expect(found).toMatchObject({ needed: 2, reachable: true, after: 0.9 });
  });

  test('T5 passing villages whose income lacks most, weighed by people, are raised to the requirement', () => {
    const inputs = inputsOf(tree, {
      income: columnOf(tree, [2, 2000], [3, 1000], [4, 1000], [5, 4000]),
      people: columnOf(tree, [2, 100], [3, 100], [4, 300], [5, 100]),
    });
    const found = plan(
      [{ id: 'i', over: ['village'], kind: 'weighted', measure: 'relative', weight: 'people', offset: -1 }],
      { required: 0.2 },
      inputs,
    );
    expect(found.organisations.map(({ index }) => index)).toEqual([4]);
    expect(found.reachable).toBe(true);
    expect(found.after).toBeCloseTo(0.2, 9);
  });
});

describe('R3.5 numbers of things', () => {
  const tree = treeOf(
    ['county', -1],
    ['township', 0],
    ['township', 0],
    ['township', 0],
    ['village', 1],
    ['village', 1],
  );

  test('T14 T15 each part is planned: who lacks it', () => {
    const inputs = inputsOf(tree, { site: columnOf(tree, [4, 1]), points: columnOf(tree, [0, 1]) });
    const sum = (id: string, over: string, measure: string) =>
      ({ id, over: [over], kind: 'sum', measure, missing: 'zero' }) as const;
    const indicators = [sum('villages', 'village', 'site'), sum('county', 'county', 'points')];
    const found = plan(
      indicators.map((item) => ({ ...item, over: [...item.over] })),
      {
        required: 3,
        unit: 'count',
        combine: 'sum-capped',
        parts: [
          { id: 'a', title: '甲', indicator: 'villages', required: 2 },
          { id: 'b', title: '乙', indicator: 'county', required: 1 },
        ],
      },
      inputs,
    );
    expect(brief(found)).toEqual([[5, 8, ['site', null, 1]]]);
    expect(found).toMatchObject({ reachable: true, after: 3 });
  });

  test('T11 T12 nobody is asked for more than an even part, those with least come first', () => {
    const inputs = inputsOf(tree, { built: columnOf(tree, [1, 3], [2, 0], [3, 1]) });
    const built = {
      id: 'i',
      over: ['township'],
      kind: 'sum' as const,
      measure: 'built',
      missing: 'zero' as const,
    };
    const found = plan([built], { required: 6, unit: 'count' }, inputs);
    expect(brief(found)).toEqual([
      [2, 1, ['built', 0, 1]],
      [3, 1, ['built', 1, 2]],
    ]);
    expect(found).toMatchObject({ reachable: true, after: 6 });
    expect(plan([built], { required: 14, unit: 'count' }, inputs)).toMatchObject({ needed: 3, after: 14 });
  });

  test('T8 T9 T10 the county confers what lacks, and no more than the quota', () => {
    const awards = {
      id: 'i',
      over: ['county'],
      kind: 'sum' as const,
      measure: 'awards',
      missing: 'zero' as const,
    };
    const quota = { comparator: 'between', required: 3, requiredMax: 5, unit: 'count' } as const;
    const with_ = (n: number) => inputsOf(tree, { awards: columnOf(tree, [0, n]) });
    expect(plan([awards], quota, with_(1)).organisations[0]?.criteria[0]).toMatchObject({ from: 1, to: 3 });
    expect(plan([awards], quota, with_(7)).organisations[0]?.criteria[0]).toMatchObject({ from: 7, to: 5 });
    expect(plan([awards], quota, with_(4))).toMatchObject({ needed: 0, reachable: true });
    const nobody = inputsOf(tree, {});
    expect(plan([awards], quota, nobody)).toMatchObject({ needed: 1, reachable: true, after: 3 });
  });

  test('T19 everyone who has fewer is raised', () => {
    const inputs = inputsOf(tree, { points: columnOf(tree, [1, 2], [2, 4], [0, 9]) });
    const least = {
      id: 'i',
      over: ['township'],
      kind: 'min' as const,
      measure: 'points',
      missing: 'zero' as const,
    };
    const found = plan([least], { required: 3, unit: 'count' }, inputs);
    expect(brief(found)).toEqual([
      [1, 1, ['points', 2, 3]],
      [3, 1, ['points', null, 3]],
    ]);
    expect(found).toMatchObject({ reachable: true, after: 3 });
  });

  test('a number of things in the county is not planned for one township', () => {
    const inputs = inputsOf(tree, { built: columnOf(tree, [1, 3]) });
    const built = { id: 'i', over: ['township'], kind: 'sum' as const, measure: 'built' };
    expect(plan([built], { required: 6, unit: 'count' }, inputs, 1)).toMatchObject({
      needed: 0,
      reachable: false,
    });
  });
});

test('R3.5 an unknown target is an error', () => {
  const tree = villages(1);
  const share = { id: 'i', over: ['village'], kind: 'share' as const, where: [{ passes: 's' }] };
  expect(() => plan([share], { id: 'X' }, inputsOf(tree, {}))).toThrow('no target T');
});
