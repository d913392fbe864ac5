import { describe, expect, test } from 'vitest';
import { type ForecastInput, forecast } from './forecast.ts';

const base: ForecastInput = {
  requirement: { comparator: '>=', required: 0.65 },
  actual: 0.4,
  trajectory: 0.5,
  now: 1.75,
  due: 3,
  history: [],
};
const told = (change: Partial<ForecastInput>) => forecast({ ...base, ...change });

describe('R3.2 R3.3 forecast', () => {
  test('no figure, no forecast', () => expect(told({ actual: Number.NaN })).toBe('no-data'));

  test('met as soon as the requirement holds, also before its date and after it', () => {
    expect(told({ actual: 0.65 })).toBe('met');
    expect(told({ actual: 0.65, now: 3.5 })).toBe('met');
    expect(told({ actual: 0.13 * 5 })).toBe('met');
  });

  test('missed when the date has passed', () => expect(told({ actual: 0.64, now: 3 })).toBe('missed'));

  test('on track at or above what the plan expects by now', () => {
    expect(told({ actual: 0.5 })).toBe('on-track');
    expect(told({ actual: 0.49 })).not.toBe('on-track');
  });

  test('behind the plan, at risk while the trend still gets there, else missed', () => {
    const rising = [
      { time: 1.25, actual: 0.2 },
      { time: 1.5, actual: 0.3 },
    ];
    expect(told({ history: rising })).toBe('at-risk');
    const slow = rising.map((point) => ({ ...point, actual: 0.39 }));
    expect(told({ history: slow })).toBe('missed');
  });

  test('behind the plan with one figure only is at risk: nothing tells yet that it will be missed', () => {
    expect(told({})).toBe('at-risk');
    expect(told({ history: [{ time: 2.5, actual: 0 }] })).toBe('at-risk');
  });

  test('T8 between: below it must rise, above it must fall', () => {
    const requirement = { comparator: 'between', required: 3, requiredMax: 5 } as const;
    expect(told({ requirement, actual: 3 })).toBe('met');
    expect(told({ requirement, actual: 5 })).toBe('met');
    expect(told({ requirement, actual: 2, trajectory: 2 })).toBe('on-track');
    expect(told({ requirement, actual: 6, trajectory: 2 })).toBe('at-risk');
    const history = [{ time: 1.5, actual: 5 }];
    expect(told({ requirement, actual: 6, trajectory: 2, history })).toBe('missed');
  });

  test('T9 equals: more than asked for is not met', () => {
    const requirement = { comparator: '=', required: 30 } as const;
    expect(told({ requirement, actual: 30 })).toBe('met');
    expect(told({ requirement, actual: 31, now: 3 })).toBe('missed');
  });

  test('a ceiling is kept from above', () => {
    const requirement = { comparator: '<=', required: 2 } as const;
    expect(told({ requirement, actual: 1 })).toBe('met');
    expect(told({ requirement, actual: 4, trajectory: 5 })).toBe('on-track');
    expect(told({ requirement, actual: 6, trajectory: 5, history: [{ time: 1, actual: 9 }] })).toBe(
      'at-risk',
    );
    expect(told({ requirement, actual: 6, trajectory: 5, history: [{ time: 1, actual: 5 }] })).toBe('missed');
  });
});
