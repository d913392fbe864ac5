import { describe, expect, it } from 'vitest';
import { aheadOfTrajectory, comparePeriods, trajectoryPoints } from './trajectory-points.ts';

describe('the trajectory of a target', () => {
  it('T1: shows what was reached each quarter beside what is due at each year’s end', () => {
    const points = trajectoryPoints(
      {
        history: [
          { period: '2008-Q1', actual: 0.6 },
          { period: '2007-Q4', actual: 0.5 },
        ],
        trajectoryByYear: [
          { year: 1, value: 0.5, assumed: true },
          { year: 2, value: 0.7, assumed: true },
        ],
        required: 0.85,
        due: 3,
        actual: 0.6,
        trajectory: 0.7,
      },
      2007,
    );
    expect(points.periods).toEqual(['2007-Q4', '2008-Q1', '2008-Q4']);
    expect(points.actual).toEqual([0.5, 0.6, null]);
    expect(points.plan).toEqual([0.5, null, 0.7]);
  });
  it('puts a half after its second quarter and a year after all quarters', () => {
    const mixed = ['2008-Y', '2008-Q3', '2008-H1', '2007-Y', '2008-Q2'];
    expect(mixed.sort(comparePeriods)).toEqual(['2007-Y', '2008-Q2', '2008-H1', '2008-Q3', '2008-Y']);
  });
  it('says how far ahead or behind', () => {
    expect(aheadOfTrajectory({ actual: 0.8, trajectory: 0.7 })).toBeCloseTo(0.1);
    expect(aheadOfTrajectory({ actual: null, trajectory: 0.7 })).toBeNull();
  });
});
