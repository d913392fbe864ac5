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
    expect(wantsNote('reject')).toBe(true);
    expect(wantsNote('accept')).toBe(false);
  });
});
