import { describe, expect, it } from 'vitest';
import { movers, townshipState } from './township-state.ts';

const row = (total: number | null, passed = false, vetoes: string[] = []) => ({ total, passed, vetoes });

describe('the townships on the wall', () => {
  it('says passed, near, behind, vetoed and nothing yet apart', () => {
    expect(townshipState(row(86, true), 100)).toBe('passed');
    expect(townshipState(row(74), 100)).toBe('near');
    expect(townshipState(row(51), 100)).toBe('behind');
    expect(townshipState(row(91, false, ['false-figures']), 100)).toBe('vetoed');
    expect(townshipState(row(null), 100)).toBe('no-data');
  });
  it('names who rose and fell most, and leaves out who stood still or is new', () => {
    const list = [
      { ...row(80), previous: 70 },
      { ...row(60), previous: 75 },
      { ...row(70), previous: 70 },
      { ...row(66), previous: null },
      { ...row(71), previous: 70 },
    ];
    const { risen, fallen } = movers(list, 2);
    expect(risen.map((r) => r.change)).toEqual([10, 1]);
    expect(fallen.map((r) => r.change)).toEqual([-15]);
  });
});
