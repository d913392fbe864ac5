import { expect, test } from 'vitest';
import { compileDefinition } from './compile-definition.ts';
import { previewScore } from './preview-score.ts';
import { measureOf, smallDefinition } from './testing/small-definition.ts';

const compiled = compileDefinition(
  smallDefinition({
    measures: [measureOf({ id: 'complete' }), measureOf({ id: 'mobile' }), measureOf({ id: 'case' })],
    standards: [
      {
        id: 's',
        title: '标准',
        for: 'village',
        pass: { total: 80, perGood: 0.6 },
        vetoes: [{ id: 'case', title: '案件', measure: 'case', atLeast: 1 }],
        goods: [
          {
            id: 'team',
            title: '班子',
            points: 50,
            criteria: [
              { id: 'complete', title: '齐全', points: 4, kind: 'yes-no', measure: 'complete' },
              { id: 'support', title: '支持', points: 6, kind: 'judge' },
            ],
          },
          {
            id: 'ranks',
            title: '队伍',
            points: 50,
            criteria: [
              {
                id: 'mobile',
                title: '流动党员',
                points: 4,
                kind: 'bands',
                measure: 'mobile',
                bands: [{ atLeast: 0.8, points: 4 }],
              },
            ],
          },
        ],
      },
    ],
    indicators: [
      { id: 'i', title: '一', formula: '一', over: ['village'], kind: 'sum', measure: 'case', unit: 'count' },
    ],
  }),
);

test('R3.1 the form shows points so far, and what is not answered yet apart from what does not apply', () => {
  const preview = previewScore(compiled, 's', { complete: 1, mobile: null }, {});
  expect(preview.total).toBe(100);
  expect(preview.missing).toEqual(['support']);
  expect(preview.criteria.map(({ state }) => state)).toEqual(['scored', 'missing', 'not-applicable']);
  expect(preview.goods).toEqual([
    { id: 'team', points: 50, worth: 50, reaches: true },
    { id: 'ranks', points: null, worth: 50, reaches: true },
  ]);
});

test('R3.1 the form shows what the next answer would change, the good that lacks and the veto that fires', () => {
  const values = { complete: 1, mobile: 0.9, case: 0 };
  expect(previewScore(compiled, 's', values, { support: 0 })).toMatchObject({
    total: 70,
    passed: false,
    goods: [{ reaches: false }, { reaches: true }],
    vetoes: [],
  });
  expect(previewScore(compiled, 's', values, { support: 2 })).toMatchObject({ total: 90, passed: true });
  const vetoed = previewScore(compiled, 's', { ...values, case: 1 }, { support: 2 });
  expect(vetoed).toMatchObject({ total: 90, passed: false, vetoes: ['case'] });
});

test('R3.1 with nothing answered there is no total, and an unknown standard is an error', () => {
  expect(previewScore(compiled, 's', {})).toMatchObject({ total: null, passed: false });
  expect(() => previewScore(compiled, 'x', {})).toThrow('no standard x');
});
