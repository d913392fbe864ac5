import { describe, expect, it } from 'vitest';
import {
  addDays,
  campaignPeriods,
  daysBetween,
  fractionOfYear,
  periodOf,
  previousPeriod,
  quartersOf,
} from './calendar.ts';

describe('R3.4 the periods of the campaign', () => {
  it('knows first and last day of quarters, halves and years', () => {
    expect(periodOf('2008-Q1')).toMatchObject({
      kind: 'quarter',
      startsOn: '2008-01-01',
      endsOn: '2008-03-31',
    });
    expect(periodOf('2008-H2')).toMatchObject({ kind: 'half', startsOn: '2008-07-01', endsOn: '2008-12-31' });
    expect(periodOf('2008-Y')).toMatchObject({ kind: 'year', startsOn: '2008-01-01', endsOn: '2008-12-31' });
    expect(() => periodOf('2008-Q5')).toThrow();
  });

  it('makes seven periods a year and walks back across the new year', () => {
    const all = campaignPeriods(2007, 3);
    expect(all).toHaveLength(21);
    expect(all.map((p) => p.endsOn)).toEqual(all.map((p) => p.endsOn).toSorted());
    expect(previousPeriod('2008-Q1')).toBe('2007-Q4');
    expect(previousPeriod('2008-H1')).toBe('2007-H2');
    expect(previousPeriod('2008-Y')).toBe('2007-Y');
    expect(previousPeriod('2008-Q3')).toBe('2008-Q2');
  });

  it('gathers the quarters of a half and a year', () => {
    expect(quartersOf('2008-H2')).toEqual(['2008-Q3', '2008-Q4']);
    expect(quartersOf('2008-Y')).toHaveLength(4);
    expect(fractionOfYear('2008-Q3')).toBe(0.75);
  });

  it('counts days over months and leap years', () => {
    expect(addDays('2008-09-30', 15)).toBe('2008-10-15');
    expect(addDays('2008-02-28', 1)).toBe('2008-02-29');
    expect(daysBetween('2008-10-15', '2008-10-11')).toBe(-4);
  });
});
