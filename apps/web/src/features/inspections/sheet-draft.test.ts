import { expect, test } from 'vitest';
import { lineOf, sumOf, toSend } from './sheet-draft.ts';

const line = (criterionId: string, claimed: number | null) => ({
  criterionId,
  good: '',
  title: criterionId,
  points: 5,
  claimed,
  verdict: null,
  found: null,
  note: '',
});
const lines = [line('a', 5), line('b', 4), line('c', null), line('d', 3)];

test('R3.8 what is filled in counts before it is saved, and only whole lines are sent', () => {
  const draft = {
    a: { verdict: 'as-claimed', found: null, note: '' },
    b: { verdict: 'otherwise', found: 1, note: '缺记录' },
    d: { verdict: 'otherwise', found: null, note: '' },
  } as const;
  expect(sumOf(lines, draft)).toEqual({
    checked: 3,
    wrong: 2,
    wrongTitles: ['b', 'd'],
    claimed: 12,
    found: 6,
  });
  expect(toSend(lines, draft).map((l) => [l.criterionId, l.found])).toEqual([
    ['a', null],
    ['b', 1],
  ]);
  expect(toSend(lines, { b: { verdict: 'otherwise', found: 6, note: '' } })).toEqual([]);
  expect(lineOf({ ...line('e', 2), verdict: 'otherwise', found: 0 }, draft)).toMatchObject({ found: 0 });
});
