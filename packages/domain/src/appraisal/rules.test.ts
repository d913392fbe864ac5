import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poorQuestions, poorResultProblem } from './poor-result.ts';
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

test('R4.2 a question is poor under the share of the rule, on it it is not; who does not know says nothing', () => {
  const questions = ['总体', '修路', '路灯', '饮水'];
  const tally = [
    [3, 3, 4, 9],
    [5, 0, 5, 0],
    [0, 0, 0, 12],
    [0, 0, 10, 0],
  ];
  expect(poorQuestions(questions, tally, 0.6)).toEqual([
    { question: '修路', share: '50.0%', overall: false },
    { question: '饮水', share: '0.0%', overall: false },
  ]);
  expect(poorQuestions(questions, tally, 0.61)[0]).toEqual({
    question: '总体',
    share: '60.0%',
    overall: true,
  });
  const long = '长'.repeat(200);
  const { title, remedies } = poorResultProblem(
    { title: '题'.repeat(100), poor: [{ question: long, share: '50.0%', overall: true }] },
    { poorUnder: 0.6, remedyDays: 30, assumed: true },
  );
  // What the register takes.
  expect(title.length).toBeLessThanOrEqual(200);
  expect(remedies[0]?.title.length).toBeLessThanOrEqual(200);
});
