import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetScale } from './target-scale.ts';

const base = {
  actual: 0.8,
  required: 0.85,
  requiredMax: null,
  striving: null,
  trajectory: 0.7,
  comparator: '>=',
  unit: 'share',
} as const;

describe('the scale of a bar', () => {
  it('T1: a share of all organisations runs to 100 %', () => {
    expect(targetScale(base)).toMatchObject({ max: 1, actual: 0.8, required: 0.85, trajectory: 0.7 });
  });
  it('T5: a small share gets a scale of its own, so that it can be seen', () => {
    const scale = targetScale({ ...base, actual: 0.05, required: 0.2, trajectory: 0.12 });
    expect(scale.max).toBeLessThanOrEqual(0.4);
    expect(scale.required).toBeGreaterThan(0.5);
  });
  it('T11: what is strived for is on the scale too', () => {
    const target = {
      ...base,
      unit: 'count',
      actual: 8,
      required: 10,
      striving: 20,
      trajectory: null,
    } as const;
    expect(targetScale(target)).toMatchObject({ max: 20, striving: 1, required: 0.5 });
  });
  it('keeps every figure inside the bar, and larger actual values never further left', () => {
    const value = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.double({ min: 0.01, max: 5000, noNaN: true }), (a, b, required) => {
        const at = (actual: number) =>
          targetScale({ ...base, unit: 'count', actual, required, trajectory: null });
        for (const scale of [at(a), at(b)]) {
          expect(scale.actual).toBeGreaterThanOrEqual(0);
          expect(scale.actual).toBeLessThanOrEqual(1);
          expect(scale.required).toBeLessThan(1);
        }
      }),
    );
  });
});
