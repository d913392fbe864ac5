import { describe, expect, test } from 'vitest';
import { compileDefinition, DefinitionCycleError } from './compile-definition.ts';
import { computeCounty } from './compute-county.ts';
import { columnOf, inputsOf, treeOf, villages } from './testing/small-county.ts';
import { measureOf, smallDefinition } from './testing/small-definition.ts';
import type { Inputs } from './types.ts';

type Parts = Parameters<typeof smallDefinition>[0];
type RawIndicator = NonNullable<Parts['indicators']>[number];

const yesStandard = (id: string, kind: string, measure: string): Parts['standards'][number] => ({
  id,
  title: '标准',
  for: kind,
  pass: { total: 80, perGood: 0.6 },
  goods: [
    {
      id: 'g',
      title: '方面',
      points: 100,
      criteria: [{ id: 'c', title: '项', points: 5, kind: 'yes-no', measure }],
    },
  ],
});

const measures = [
  measureOf({ id: 'yes', unit: 'yes-no' }),
  measureOf({ id: 'kept', unit: 'share' }),
  measureOf({ id: 'people' }),
  measureOf({ id: 'income', unit: 'yuan' }),
  measureOf({ id: 'relative', unit: 'ratio', relativeTo: { measure: 'income', weight: 'people' } }),
];

const base = { title: '指标', formula: '分子 ÷ 分母', over: ['village'], unit: 'share' } as const;

function indicator(given: Partial<RawIndicator> & Pick<RawIndicator, 'kind'>, inputs: Inputs, at = 0) {
  const definition = smallDefinition({
    measures,
    standards: [yesStandard('s', 'village', 'yes'), yesStandard('t', 'station', 'yes')],
    indicators: [{ ...base, over: ['village'], id: 'i', ...given }],
  });
  const columns = computeCounty(compileDefinition(definition), inputs).indicators.get('i');
  if (!columns) throw new Error('no indicator');
  return [columns.value[at], columns.numerator[at], columns.denominator[at]];
}

describe('R3.2 indicators roll up the tree', () => {
  const four = villages(4);
  const yes = columnOf(four, [2, 1], [3, 0], [4, 1]);

  test('T16 a share leaves out who has no figure, or counts them as failing', () => {
    const where = [{ measure: 'yes', equals: 1 }];
    const inputs = inputsOf(four, { yes });
    expect(indicator({ kind: 'share', where }, inputs)).toEqual([2 / 3, 2, 3]);
    expect(indicator({ kind: 'share', where, missing: 'fails' }, inputs)).toEqual([0.5, 2, 4]);
    const none = [{ measure: 'yes', equals: 0 }];
    expect(indicator({ kind: 'share', where: none, missing: 'zero' }, inputs)).toEqual([0.5, 2, 4]);
  });

  test('T4 all conditions must hold', () => {
    const inputs = inputsOf(four, {
      yes: columnOf(four, [2, 1], [3, 1], [4, 0], [5, 1]),
      income: columnOf(four, [2, 500], [3, 0], [4, 900]),
    });
    const where = [
      { measure: 'yes', equals: 1 },
      { measure: 'income', moreThan: 0 },
    ];
    expect(indicator({ kind: 'share', where, missing: 'fails' }, inputs)).toEqual([0.25, 1, 4]);
  });

  test('T2 a pass share counts organisations that handed nothing in as failing', () => {
    const inputs = inputsOf(four, { yes: columnOf(four, [2, 1], [3, 1], [4, 1], [5, 1]) });
    const scored = Uint8Array.of(1, 1, 1, 1, 0, 1);
    const where = [{ passes: 's' }];
    expect(indicator({ kind: 'share', where, missing: 'fails' }, { ...inputs, scored })).toEqual([
      0.75, 3, 4,
    ]);
    expect(indicator({ kind: 'share', where }, { ...inputs, scored })).toEqual([1, 3, 3]);
  });

  test('T3 departments and stations each pass the standard that is for their kind', () => {
    const tree = treeOf(['county', -1], ['village', 0], ['station', 0], ['station', 0]);
    const inputs = inputsOf(tree, { yes: columnOf(tree, [1, 1], [2, 1], [3, 0]) });
    const where = [{ passes: ['s', 't'] }];
    expect(indicator({ kind: 'share', over: ['village', 'station'], where }, inputs)).toEqual([2 / 3, 2, 3]);
  });

  test('T6 T7 T17 a ratio adds numerators and denominators, not shares', () => {
    const inputs = inputsOf(four, { kept: columnOf(four, [2, 9, 10], [3, 0, 90]) });
    expect(indicator({ kind: 'ratio', measure: 'kept' }, inputs)).toEqual([0.09, 9, 100]);
    expect(indicator({ kind: 'mean', measure: 'kept' }, inputs)).toEqual([0.45, 0.9, 2]);
  });

  test('T5 income of passing villages is weighed by people against the mean of all villages', () => {
    const tree = villages(3);
    const inputs = inputsOf(tree, {
      yes: columnOf(tree, [2, 1], [3, 1], [4, 0]),
      income: columnOf(tree, [2, 3000], [3, 2000], [4, 1000]),
      people: columnOf(tree, [2, 100], [3, 300], [4, 400]),
    });
    // Mean of all: (300 000 + 600 000 + 400 000) / 800 = 1625; of the passing two 2250.
    const weighted = { kind: 'weighted', measure: 'relative', weight: 'people', offset: -1 } as const;
    const [value] = indicator({ ...weighted, where: [{ passes: 's' }] }, inputs);
    expect(value).toBeCloseTo(2250 / 1625 - 1, 12);
    expect(indicator(weighted, inputs)[0]).toBeCloseTo(0, 12);
  });

  test('T14 T15 T19 sums, counts, least and most', () => {
    const inputs = inputsOf(four, { people: columnOf(four, [2, 5], [3, 2], [4, 9]) });
    const measure = 'people';
    expect(indicator({ kind: 'sum', measure }, inputs)).toEqual([16, 16, 3]);
    expect(indicator({ kind: 'min', measure }, inputs)).toEqual([2, 2, 3]);
    expect(indicator({ kind: 'min', measure, missing: 'zero' }, inputs)).toEqual([0, 0, 4]);
    expect(indicator({ kind: 'max', measure }, inputs)).toEqual([9, 9, 3]);
    expect(indicator({ kind: 'count', where: [{ measure, atLeast: 5 }] }, inputs)).toEqual([2, 2, 3]);
  });

  test('R1.2 every committee has the figure of its own subtree, and none where it has nobody', () => {
    const tree = treeOf(
      ['county', -1],
      ['township', 0],
      ['village', 1],
      ['village', 1],
      ['township', 0],
      ['village', 4],
      ['station', 0],
    );
    const inputs = inputsOf(tree, { yes: columnOf(tree, [2, 1], [3, 0], [5, 1]) });
    const at = (index: number) =>
      indicator({ kind: 'share', where: [{ measure: 'yes', atLeast: 1 }] }, inputs, index);
    expect([0, 1, 4].map((index) => at(index)[0])).toEqual([2 / 3, 0.5, 1]);
    expect(at(6)).toEqual([Number.NaN, 0, 0]);
  });
});

describe('R3.1 standards that read indicators', () => {
  const township: Parts['standards'][number] = {
    ...yesStandard('township-standard', 'township', ''),
    goods: [
      {
        id: 'g',
        title: '方面',
        points: 100,
        criteria: [
          {
            id: 'villages',
            title: '达标村',
            points: 6,
            kind: 'bands',
            indicator: 'villages.pass',
            bands: [
              { atLeast: 0.65, points: 6 },
              { atLeast: 0.5, points: 3 },
            ],
          },
        ],
      },
    ],
  };
  const villagesPass: RawIndicator = {
    ...base,
    over: ['village'],
    id: 'villages.pass',
    kind: 'share',
    where: [{ passes: 's' }],
    missing: 'fails',
  };

  test('a township is scored by the villages below it, whatever the order of the definition', () => {
    const standards = [township, yesStandard('s', 'village', 'yes')];
    const compiled = compileDefinition(smallDefinition({ measures, standards, indicators: [villagesPass] }));
    const tree = villages(4);
    const inputs = inputsOf(tree, { yes: columnOf(tree, [2, 1], [3, 1], [4, 0], [5, 0]) });
    const result = computeCounty(compiled, inputs);
    expect(Array.from(result.scores.get('township-standard')?.total ?? [])).toEqual([50]);
    const assumed = new Map([['villages.pass', columnOf(tree, [1, 0.75]).value]]);
    const supposed = computeCounty(compiled, { ...inputs, assumed });
    expect(Array.from(supposed.scores.get('township-standard')?.total ?? [])).toEqual([100]);
    expect(supposed.indicators.get('villages.pass')?.value[0]).toBe(0.5);
  });

  test('who waits for whom in a circle is refused with the circle', () => {
    const circle: RawIndicator = {
      ...villagesPass,
      over: ['township'],
      where: [{ passes: 'township-standard' }],
    };
    const definition = smallDefinition({ measures, standards: [township], indicators: [circle] });
    expect(() => compileDefinition(definition)).toThrow(DefinitionCycleError);
    expect(() => compileDefinition(definition)).toThrow(
      'township-standard -> villages.pass -> township-standard',
    );
  });

  test('a reference to nothing is refused', () => {
    const definition = smallDefinition({ measures, standards: [township] });
    expect(() => compileDefinition(definition)).toThrow('indicator villages.pass');
  });
});

test('R3.4 organisations that handed nothing in have no score, but their vetoes are known', () => {
  const standard = {
    ...yesStandard('s', 'village', 'yes'),
    vetoes: [{ id: 'missed', title: '两次未报', measure: 'people', atLeast: 2 }],
  };
  const compiled = compileDefinition(
    smallDefinition({
      measures,
      standards: [standard],
      indicators: [{ ...base, over: ['village'], id: 'i', kind: 'sum', measure: 'yes' }],
    }),
  );
  const tree = villages(2);
  const yes = columnOf(tree, [2, 1], [3, 1]);
  const inputs = inputsOf(
    tree,
    { yes, people: columnOf(tree, [3, 2]) },
    { scored: Uint8Array.of(0, 0, 1, 0) },
  );
  const { scores, rowOf } = computeCounty(compiled, inputs);
  const own = scores.get('s');
  expect(Array.from(own?.organisations ?? [])).toEqual([2, 3]);
  expect(Array.from(own?.total ?? [])).toEqual([100, Number.NaN]);
  expect(Array.from(own?.points ?? [])).toEqual([5, Number.NaN]);
  expect(Array.from(own?.passed ?? [])).toEqual([1, 0]);
  expect(Array.from(own?.vetoed ?? [])).toEqual([0, 1]);
  expect(rowOf[3]).toBe(1);
});

test('R1.1 a tree with a supervisor after its own is refused', () => {
  const compiled = compileDefinition(
    smallDefinition({
      measures,
      standards: [yesStandard('s', 'village', 'yes')],
      indicators: [{ ...base, over: ['village'], id: 'i', kind: 'sum', measure: 'yes' }],
    }),
  );
  const tree = treeOf(['county', -1], ['village', 2], ['township', 0]);
  expect(() => computeCounty(compiled, inputsOf(tree, {}))).toThrow('o1 stands before its supervisor');
});
