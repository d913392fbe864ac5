import { expect, test } from 'vitest';
import { burden } from './burden.ts';
import { smallDefinition } from './small-definition.fixture.ts';

const none = new Set<string>();

test('a standing answer is typed once a year and carried over, others each quarter', () => {
  const [form] = burden(smallDefinition(), none);
  // meetings each quarter (4), income once (1), summary of two halves (2); income comes filled in three times.
  expect(form).toMatchObject({ typed: 7, filled: 3, periods: { quarter: 4, half: 2, year: 0 } });
});

test('an answer that a register publishes is not typed any more', () => {
  const [form] = burden(smallDefinition(), new Set(['life.meetings']));
  expect(form).toMatchObject({ typed: 3, filled: 7 });
});

test('what the standard reads and the form does not ask is worked out', () => {
  const [form] = burden(smallDefinition(), none);
  expect(form?.computed).toBe(4);
});
