import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  defaultDueOn,
  distanceOf,
  initialChoices,
  remedyTitle,
  summariseChoice,
} from './plan-choice.ts';

const proposal = (id: string, points: number[]) => ({
  id,
  supervisor: '杨家镇党委',
  effort: points.length,
  criteria: points.map((p, i) => ({ id: `${id}-${i}`, title: `条款${i}`, points: p })),
});

describe('choosing from the gap plan', () => {
  const proposals = [proposal('a', [4, 3]), proposal('b', [5])];
  const choices = initialChoices(proposals, { a: '王书记' }, '2008-09-30', new Set(['b']));

  it('R3.5: ticks what is proposed, but not what was issued already, and names an owner', () => {
    expect(choices).toEqual({
      a: { chosen: true, owner: '王书记', dueOn: '2008-09-30' },
      b: { chosen: false, owner: '杨家镇党委', dueOn: '2008-09-30' },
    });
  });
  it('R3.5: says in numbers what issuing would make', () => {
    expect(summariseChoice(proposals, choices)).toEqual({
      organisations: 1,
      criteria: 2,
      effort: 2,
      firstDue: '2008-09-30',
      lastDue: '2008-09-30',
      incomplete: 0,
    });
    const bad = { ...choices, a: { chosen: true, owner: ' ', dueOn: '' } };
    expect(summariseChoice(proposals, bad).incomplete).toBe(1);
    expect(summariseChoice(proposals, {}).organisations).toBe(0);
  });
  it('sets a day at the quarter’s end, or a month ahead when that is too near', () => {
    expect(defaultDueOn('2008-08-20', '2008-09-30')).toBe('2008-09-30');
    expect(defaultDueOn('2008-09-25', '2008-09-30')).toBe('2008-10-25');
    expect(defaultDueOn('2008-09-25', undefined)).toBe('2008-10-25');
    expect(daysAfter('2008-02-28', 1)).toBe('2008-02-29');
  });
  it('knows the distance to the line and keeps a title within its length', () => {
    expect(distanceOf(proposals[0] ?? proposal('x', []))).toBe(7);
    expect(
      remedyTitle(
        proposal(
          'c',
          Array.from({ length: 90 }, () => 1),
        ),
        '、',
      ),
    ).toHaveLength(200);
  });
});
