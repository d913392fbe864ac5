import { expect, test } from 'vitest';
import { isCarried } from './is-carried.ts';

test('R1.12 a matter is carried by more than half of all who voted, those who abstain included', () => {
  expect(isCarried({ for: 4, against: 2, abstained: 1 })).toBe(true);
  expect(isCarried({ for: 3, against: 2, abstained: 1 })).toBe(false);
  expect(isCarried({ for: 0, against: 0, abstained: 0 })).toBe(false);
});
