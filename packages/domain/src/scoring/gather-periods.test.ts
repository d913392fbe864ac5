import { expect, test } from 'vitest';
import type { MeasureDefinition } from '../campaign/definition.ts';
import { gatherColumn } from './gather-column.ts';
import { gatherPeriods } from './gather-periods.ts';
import { measureOf } from './testing/small-definition.ts';

const none = Number.NaN;
const column = (...value: number[]) => ({ value: Float64Array.from(value) });

test('R3.4 a half-year and a year gather their quarters, passing over those without a figure', () => {
  const quarters = [column(1, none, none), column(3, 2, none), column(none, 5, none)];
  const values = (rule: MeasureDefinition['gather']) => Array.from(gatherColumn(rule, quarters).value);
  expect(values('last')).toEqual([3, 5, none]);
  expect(values('sum')).toEqual([4, 7, none]);
  expect(values('mean')).toEqual([2, 3.5, none]);
  expect(values('max')).toEqual([3, 5, none]);
});

test('R3.4 T6 commitments of the year are those kept in all quarters over those due in all quarters', () => {
  const first = {
    ...column(0.5, none),
    numerator: Float64Array.of(1, none),
    denominator: Float64Array.of(2, none),
  };
  const second = {
    ...column(1, 0.25),
    numerator: Float64Array.of(8, none),
    denominator: Float64Array.of(8, none),
  };
  const year = gatherColumn('ratio', [first, second]);
  expect(Array.from(year.value)).toEqual([0.9, 0.25]);
  expect(Array.from(year.numerator ?? [])).toEqual([9, 0.25]);
  expect(Array.from(year.denominator ?? [])).toEqual([10, 1]);
  const nothingDue = { ...column(none), numerator: Float64Array.of(0), denominator: Float64Array.of(0) };
  expect(gatherColumn('ratio', [nothingDue]).value[0]).toBeNaN();
});

test('R3.4 the last quarter brings its two numbers along, derived measures are left to be derived anew', () => {
  const share = { ...column(0.5), numerator: Float64Array.of(1), denominator: Float64Array.of(2) };
  const measures = [
    measureOf({ id: 'share', unit: 'share' }),
    measureOf({ id: 'derived', relativeTo: { measure: 'share', weight: 'share' } }),
    measureOf({ id: 'absent' }),
  ].map((measure) => ({ gather: 'last', assumed: false, ...measure }) as MeasureDefinition);
  const gathered = gatherPeriods(measures, [
    new Map([
      ['share', share],
      ['derived', column(1)],
    ]),
    new Map(),
  ]);
  expect([...gathered.keys()]).toEqual(['share']);
  expect(gathered.get('share')).toEqual(share);
});

test('R3.4 quarters over different trees are refused', () => {
  expect(() => gatherColumn('sum', [column(1), column(1, 2)])).toThrow('different trees');
});
