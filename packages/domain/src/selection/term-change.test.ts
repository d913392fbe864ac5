import { expect, test } from 'vitest';
import { secondmentState } from './secondment.ts';
import { progressByTownship } from './term-change.ts';

test('R2.4 progress by township counts the villages that reached each stage, and those that are late', () => {
  const stages = [
    { id: 'prepare', untilOn: '2008-08-01' },
    { id: 'elect', untilOn: '2008-10-20' },
  ];
  const villages = [
    { supervisorId: 't1', reached: ['2008-07-10', '2008-09-20'] },
    { supervisorId: 't1', reached: ['2008-07-12', null] },
    { supervisorId: 't2', reached: [null, null] },
  ];
  expect(progressByTownship(stages, villages, '2008-10-11')).toEqual([
    { supervisorId: 't1', villages: 2, reached: [2, 1], late: 0 },
    { supervisorId: 't2', villages: 1, reached: [0, 0], late: 1 },
  ]);
  expect(progressByTownship(stages, villages, '2008-10-21').map((p) => p.late)).toEqual([1, 1]);
});

test('R2.3 whoever was to be back and was neither recalled nor extended is overdue', () => {
  const row = { until_on: '2008-10-10', ended_how: null };
  expect(secondmentState(row, '2008-10-10')).toBe('active');
  expect(secondmentState(row, '2008-10-11')).toBe('overdue');
  expect(secondmentState({ ...row, ended_how: 'recalled' }, '2008-10-11')).toBe('recalled');
});
