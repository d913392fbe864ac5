import { describe, expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

describe('a sparkline', () => {
  it('rises from the lower left to the upper right', () => {
    expect(sparklinePath([1, 2, 3], 46, 16)).toEqual({ path: 'M 3 13 L 23 8 L 43 3', last: { x: 43, y: 3 } });
  });
  it('breaks where a period has no value', () => {
    expect(sparklinePath([1, null, 3], 46, 16).path).toBe('M 3 13 M 43 3');
  });
  it('lies in the middle when nothing changes, and is nothing without values', () => {
    expect(sparklinePath([2, 2], 46, 16).path).toBe('M 3 8 L 43 8');
    expect(sparklinePath([null], 46, 16)).toEqual({ path: '', last: null });
  });
});
