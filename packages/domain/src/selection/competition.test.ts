import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../periods/calendar.ts';
import { combinedScore, competitionStates, competitionTransitions, publicityEnd } from './competition.ts';

test('R2.2 up to four judges count all, more than four without the highest and the lowest', () => {
  expect(combinedScore([])).toBeNull();
  expect(combinedScore([80, 90])).toBe(85);
  expect(combinedScore([60, 80, 90, 100])).toBe(82.5);
  expect(combinedScore([0, 80, 82, 84, 100])).toBe(82);
});

test('R2.2 a combined score lies between the lowest and the highest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }), (scores) => {
      const score = combinedScore(scores) ?? Number.NaN;
      expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(score).toBeLessThanOrEqual(Math.max(...scores));
    }),
  );
});

test('R2.2 the publicity period is at least five working days: from a Friday to the next', () => {
  expect(publicityEnd('2008-10-10')).toBe('2008-10-17');
  expect(publicityEnd('2008-10-11')).toBe('2008-10-17');
  expect(publicityEnd('2008-10-13')).toBe('2008-10-20');
  expect(daysBetween('2008-10-13', publicityEnd('2008-10-13'))).toBeGreaterThanOrEqual(5);
});

test('R2.2 every state but the last two leads on, and each is reached', () => {
  const left = new Set(competitionTransitions.flatMap((t) => t.from));
  expect(competitionStates.filter((s) => !left.has(s))).toEqual(['appointed', 'cancelled']);
  const reached = new Set(['open', ...competitionTransitions.map((t) => t.to)]);
  expect(competitionStates.filter((s) => !reached.has(s))).toEqual([]);
});
