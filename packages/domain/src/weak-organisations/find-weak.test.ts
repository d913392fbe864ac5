import { describe, expect, test } from 'vitest';
import { findWeak, monthsBehind } from './find-weak.ts';

const well = { reviewed: 75, before: 70, monthsWithoutSecretary: 0, satisfaction: 0.9, vetoes: [] };

describe('R3.6 weak and lax by rule', () => {
  test.each([
    ['nothing wrong', {}, []],
    ['under 60 in two quarters running', { reviewed: 59.9, before: 12 }, ['low-score']],
    ['60 is not under 60', { reviewed: 60, before: 12 }, []],
    ['under 60 in one quarter only', { reviewed: 40, before: 61 }, []],
    ['nothing known of the quarter before', { reviewed: 40, before: null }, []],
    ['six months without a secretary', { monthsWithoutSecretary: 6 }, ['no-secretary']],
    ['five months without one', { monthsWithoutSecretary: 5 }, []],
    ['satisfaction under 60 %', { satisfaction: 0.59 }, ['satisfaction']],
    ['satisfaction of 60 %', { satisfaction: 0.6 }, []],
    ['a veto', { vetoes: ['false-figures'] }, ['veto']],
    [
      'all of it',
      { reviewed: 0, before: 0, monthsWithoutSecretary: 12, satisfaction: 0, vetoes: ['x'] },
      ['low-score', 'no-secretary', 'satisfaction', 'veto'],
    ],
  ] as const)('%s', (_, change, grounds) => {
    expect(findWeak({ ...well, ...change })).toEqual(grounds);
  });

  test('whatever nothing is known of is no ground', () => {
    expect(
      findWeak({
        reviewed: null,
        before: null,
        monthsWithoutSecretary: null,
        satisfaction: null,
        vetoes: [],
      }),
    ).toEqual([]);
  });
});

test('R3.6 each month after naming wants a word of progress, the running one not yet', () => {
  expect(monthsBehind('2008-07-30', ['2008-09-01'], '2008-11-10')).toEqual(['2008-08-01', '2008-10-01']);
  expect(monthsBehind('2008-11-02', [], '2009-01-31')).toEqual(['2008-12-01']);
  expect(monthsBehind('2008-11-02', [], '2008-11-30')).toEqual([]);
});
