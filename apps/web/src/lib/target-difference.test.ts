import { describe, expect, it } from 'vitest';
import { acceptedRange, targetDifference } from './target-difference.ts';

const share = {
  actual: 0.8,
  required: 0.85,
  requiredMax: null,
  comparator: '>=',
  unit: 'share',
  met: false,
  meeting: 24,
  total: 30,
  lacking: 2,
} as const;

describe('the difference of actual and required in words', () => {
  it('T1: 24 of 30 township committees lack 2', () => {
    expect(targetDifference(share)).toEqual({ key: 'lacking', amount: 2 });
  });
  it('T5: a mean without a count is said in percentage points', () => {
    const target = { ...share, actual: 0.12, required: 0.2, meeting: null, total: null, lacking: null };
    expect(targetDifference(target)).toEqual({ key: 'short-points', amount: 8 });
  });
  it('never says “0 short” of a target that is not met', () => {
    const target = { ...share, actual: 0.84999, meeting: null, total: null, lacking: null };
    expect(targetDifference(target)).toEqual({ key: 'short-points', amount: 0.1 });
    const count = { ...target, unit: 'count', actual: 9.8, required: 10 } as const;
    expect(targetDifference(count)).toEqual({ key: 'short', amount: 1 });
  });
  it('T8: more banner committees than the range allows are over, fewer are short', () => {
    const range = {
      ...share,
      unit: 'count',
      comparator: 'between',
      required: 3,
      requiredMax: 5,
      meeting: null,
      total: null,
      lacking: null,
    } as const;
    expect(targetDifference({ ...range, actual: 7 })).toEqual({ key: 'over', amount: 2 });
    expect(targetDifference({ ...range, actual: 1 })).toEqual({ key: 'short', amount: 2 });
    expect(acceptedRange(range)).toEqual({ low: 3, high: 5 });
  });
  it('T9: exactly 30 benchmark branches, 31 are one over', () => {
    const exact = { ...share, unit: 'count', comparator: '=', required: 30, actual: 31 } as const;
    expect(targetDifference(exact)).toEqual({ key: 'over', amount: 1 });
  });
  it('says so when there is nothing yet, and when it is met', () => {
    expect(targetDifference({ ...share, actual: null }).key).toBe('no-data');
    expect(targetDifference({ ...share, actual: 0.9, met: true }).key).toBe('met');
  });
});
