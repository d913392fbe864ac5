import { expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';

test('R3.1 an edit of the campaign is told as short lines by id, whatever the order in the lists', () => {
  const before = {
    targets: [
      { id: 'T1', required: 0.85 },
      { id: 'T2', required: 0.65 },
    ],
    title: '创建',
  };
  const after = {
    targets: [
      { id: 'T2', required: 0.7 },
      { id: 'T1', required: 0.85 },
      { id: 'T3', required: 0.6 },
    ],
    title: '创建',
  };
  expect(changesBetween(before, after)).toEqual([
    { path: 'targets.T2.required', from: '0.65', to: '0.7' },
    { path: 'targets.T3', from: '', to: '{"id":"T3","required":0.6}' },
  ]);
  expect(changesBetween(before, structuredClone(before))).toEqual([]);
});
