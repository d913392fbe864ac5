import { describe, expect, it } from 'vitest';
import { remedyActions, wantsNote } from './remedy-actions.ts';

describe('R3.5 what can be done about a remedy', () => {
  it('offers only what state and rights allow, the usual step first', () => {
    expect(remedyActions({ state: 'done', may: ['cancel', 'reject', 'accept'] })).toEqual([
      'accept',
      'reject',
      'cancel',
    ]);
    expect(remedyActions({ state: 'open', may: ['report-done'] })).toEqual(['report-done']);
    expect(remedyActions({ state: 'closed', may: [] })).toEqual([]);
  });
  it('asks for a reason when it is not accepted or taken back', () => {
    expect(wantsNote('reject', 1)).toBe(true);
    expect(wantsNote('accept', 0)).toBe(false);
  });
  it('asks what there is to show when it is reported done, unless files show it', () => {
    expect(wantsNote('report-done', 0)).toBe(true);
    expect(wantsNote('report-done', 1)).toBe(false);
  });
});
