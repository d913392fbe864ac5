import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultBlocks } from './result-blocks.ts';
import { fewestVoices, keptTally, satisfactionOf, shareOf } from './rules.ts';

test('R4.2 satisfaction leaves out those who do not know', () => {
  expect(satisfactionOf([6, 3, 1, 90])).toEqual({ content: 9, counted: 10 });
  expect(shareOf([6, 3, 1, 90])).toBe('90.0%');
  expect(shareOf([0, 0, 0, 12])).toBe('—');
  fc.assert(
    fc.property(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500)), (counts) => {
      const { content, counted } = satisfactionOf(counts);
      expect(counted).toBe(counts[0] + counts[1] + counts[2]);
      expect(content).toBeLessThanOrEqual(counted);
    }),
  );
});

test('R4.2 under ten voices nothing is kept', () => {
  const tally = [[1, 2, 3, 4]];
  expect(keptTally(tally, fewestVoices - 1)).toBeNull();
  expect(keptTally(tally, fewestVoices)).toBe(tally);
});

test('R4.2 the published result says each question in counts, comments only where there are some', () => {
  const of = {
    questions: ['总体', '修路'],
    tally: [
      [5, 4, 1, 2],
      [0, 0, 0, 12],
    ],
    voices: 12,
    comments: [],
  };
  const [first, table, ...rest] = resultBlocks(of);
  expect(first?.paragraphs?.[0]).toContain('12 人参加评议');
  expect(table?.table?.rows).toEqual([
    ['总体', '5', '4', '1', '2', '90.0%'],
    ['修路', '0', '0', '0', '12', '—'],
  ]);
  expect(rest).toEqual([]);
  expect(resultBlocks({ ...of, comments: ['路灯'] }).at(-1)?.paragraphs).toEqual(['路灯']);
});
