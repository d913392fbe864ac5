import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../periods/calendar.ts';
import { meetingKinds, regularity } from './regularity.ts';

const days = (kind: string, ...dates: string[]) => dates.map((heldOn) => ({ kind, heldOn }));
const complete = [
  ...days('members-meeting', '2008-08-20'),
  ...days('committee-meeting', '2008-07-05', '2008-08-05', '2008-09-05'),
  ...days('group-meeting', '2008-07-10', '2008-08-10', '2008-09-10'),
  ...days('lecture', '2008-09-30'),
];

describe('R1.11 regularity of the three meetings and the lecture', () => {
  it('asks for one members meeting, three committee and three group meetings and one lecture a quarter', () => {
    expect(regularity('2008-Q3', '2008-12-31', '2006-01-01', complete)).toEqual({
      kinds: [
        { kind: 'members-meeting', due: 1, held: 1 },
        { kind: 'committee-meeting', due: 3, held: 3 },
        { kind: 'group-meeting', due: 3, held: 3 },
        { kind: 'lecture', due: 1, held: 1 },
      ],
      due: 8,
      held: 8,
    });
  });

  it('within a quarter asks only for the months that are over', () => {
    const { due, held } = regularity('2008-Q3', '2008-08-30', '2006-01-01', complete);
    expect([due, held]).toEqual([2, 2]);
    expect(regularity('2008-Q3', '2008-08-31', '2006-01-01', complete).due).toBe(4);
    expect(regularity('2008-Q3', '2008-07-30', '2006-01-01', complete).due).toBe(0);
  });

  it('asks nothing of an organisation for the time before it was there', () => {
    expect(regularity('2008-Q3', '2008-09-30', '2008-08-01', complete).due).toBe(4);
    expect(regularity('2008-Q3', '2008-09-30', '2008-09-02', complete).due).toBe(0);
  });

  it('a meeting of another quarter or of another kind makes up for nothing', () => {
    const early = complete.map((m) => ({ ...m, heldOn: '2008-06-30' }));
    expect(regularity('2008-Q3', '2008-09-30', '2006-01-01', early).held).toBe(0);
    expect(regularity('2008-Q3', '2008-09-30', '2006-01-01', days('life-meeting', '2008-09-01')).held).toBe(
      0,
    );
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2008-01-01', n));
const meeting = fc.record({ kind: fc.constantFrom(...meetingKinds), heldOn: day });

it('R1.11 never more held than due, more meetings never count less, later never asks less', () => {
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 30 }), meeting, day, day, (meetings, one, asOf, later) => {
      const before = regularity('2008-Q3', asOf, '2006-01-01', meetings);
      for (const kind of before.kinds) expect(kind.held).toBeLessThanOrEqual(kind.due);
      const more = regularity('2008-Q3', asOf, '2006-01-01', [...meetings, one]);
      expect(more.due).toBe(before.due);
      expect(more.held).toBeGreaterThanOrEqual(before.held);
      const then = regularity('2008-Q3', later > asOf ? later : asOf, '2006-01-01', meetings);
      expect(then.due).toBeGreaterThanOrEqual(before.due);
      expect(then.held).toBeGreaterThanOrEqual(before.held);
    }),
  );
});
