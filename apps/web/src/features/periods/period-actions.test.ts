import type { Period } from '@lianchuang/domain/periods/contract';
import { describe, expect, it } from 'vitest';
import { periodActions, periodsAtHand } from './period-actions.ts';

const period = (id: string, startsOn: string, state: Period['state']) => ({ id, startsOn, state }) as Period;

describe('R3.4 running periods', () => {
  it('offers the county what the state allows, and everyone to check a seal', () => {
    expect(periodActions({ state: 'closed' }, true)).toEqual(['reopen', 'lock']);
    expect(periodActions({ state: 'closed' }, false)).toEqual([]);
    expect(periodActions({ state: 'locked' }, false)).toEqual(['verify']);
  });
  it('shows what was opened and what could be opened now, not all the years ahead', () => {
    const periods = [
      period('2009-Q1', '2009-01-01', 'planned'),
      period('2008-Q4', '2008-10-01', 'planned'),
      period('2008-Q3', '2008-07-01', 'open'),
    ];
    expect(periodsAtHand(periods, '2008-10-02').map((p) => p.id)).toEqual(['2008-Q4', '2008-Q3']);
  });
  it('shows the next one when everything begun is locked', () => {
    const periods = [
      period('2009-Q1', '2009-01-01', 'planned'),
      period('2008-Q4', '2008-10-01', 'planned'),
      period('2008-Q3', '2008-07-01', 'locked'),
    ];
    expect(periodsAtHand(periods, '2008-09-30').map((p) => p.id)).toEqual(['2008-Q4', '2008-Q3']);
  });
});
