import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeOf } from './rules.ts';

test('R4.5 a grade is the mean of the voices, rounded, and none under three', () => {
  expect(gradeOf([2, 0, 0, 0])).toBeNull();
  expect(gradeOf([3, 0, 0, 0])).toBe(3);
  expect(gradeOf([0, 0, 0, 3])).toBe(0);
  expect(gradeOf([20, 10, 5, 1])).toBe(2);
  fc.assert(
    fc.property(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)), ([a, b, c, d]) => {
      const grade = gradeOf([a, b, c, d]);
      if (a + b + c + d < 3) expect(grade).toBeNull();
      // One voice changing for the better never lowers the grade.
      else if (d > 0) expect(gradeOf([a, b, c + 1, d - 1])).toBeGreaterThanOrEqual(grade ?? 0);
    }),
  );
});
