import { describe, expect, it } from 'vitest';
import { daysBetween, yearCountdown } from './days-left.ts';

describe('the countdown to the year’s end', () => {
  it('counts whole days, over a leap day and across months', () => {
    expect(daysBetween('2008-02-28', '2008-03-01')).toBe(2);
    expect(daysBetween('2008-10-15', '2008-09-30')).toBe(-15);
  });
  it('is that of the period shown, and never negative', () => {
    expect(yearCountdown('2008-09-30', '2008-Q3')).toEqual({ year: 2008, daysLeft: 92 });
    expect(yearCountdown('2009-01-10', '2008-Q4')).toEqual({ year: 2008, daysLeft: 0 });
    expect(yearCountdown('2008-12-31', undefined)).toEqual({ year: 2008, daysLeft: 0 });
  });
});
