import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.ts';
import { deadlinesOf, isOverdue } from './deadlines.ts';
import {
  type DevelopmentStep,
  earliestApplication,
  earliestOf,
  faultOf,
  isCarried,
  progressOf,
} from './rules.ts';
import { mayTakeAct, reachesRegister } from './states.ts';

const applied = '2006-03-01';
const carried = { entitled: 30, present: 26, inFavour: 25 };
const observations = ['2006-06-20', '2006-09-20', '2006-12-20', '2007-03-20'];
const toTarget: DevelopmentStep[] = [
  { act: 'talk', on: '2006-03-15' },
  { act: 'accept', on: '2006-04-01' },
  ...observations.map((on) => ({ act: 'observe' as const, on })),
  { act: 'make-target', on: '2007-04-01' },
];
const toVote: DevelopmentStep[] = [
  ...toTarget,
  { act: 'review', on: '2007-05-10', passed: true },
  { act: 'train', on: '2007-05-20', days: 3, hours: 18 },
  { act: 'vote', on: '2007-06-01', vote: carried },
];
const toMember: DevelopmentStep[] = [...toVote, { act: 'approve', on: '2007-07-15' }];
const fault = (steps: DevelopmentStep[], step: DevelopmentStep) => faultOf(progressOf(applied, steps), step);

describe('R1.5 a step too early is refused with the earliest date', () => {
  it('nobody applies before the 18th birthday', () => {
    expect(earliestApplication('1990-02-28')).toBe('2008-02-28');
    expect(earliestApplication('1988-02-29')).toBe('2006-02-28');
  });

  it('an activist is observed for at least one year', () => {
    const early = fault(toTarget.slice(0, -1), { act: 'make-target', on: '2007-03-31' });
    expect(early).toEqual({ code: 'too-early', params: { date: '2007-04-01' } });
    expect(fault(toTarget.slice(0, -1), { act: 'make-target', on: '2007-04-01' })).toBeNull();
  });

  it('a year on probation; extended once by 6 to 12 months, and no full member before', () => {
    const confirm = (on: string) => ({ act: 'confirm' as const, on, vote: carried });
    expect(fault(toMember, confirm('2008-05-31'))?.params).toEqual({ date: '2008-06-01' });
    expect(fault(toMember, confirm('2008-06-01'))).toBeNull();
    const extend = (months: number) => ({ act: 'extend' as const, on: '2008-06-01', months, vote: carried });
    expect(fault(toMember, extend(5))).toEqual({ code: 'extension-length', params: { from: 6, to: 12 } });
    const extended = [...toMember, extend(6)];
    expect(fault(extended, extend(6))?.code).toBe('already-extended');
    expect(fault(extended, confirm('2008-11-30'))?.params).toEqual({ date: '2008-12-01' });
    expect(fault(extended, confirm('2008-12-01'))).toBeNull();
  });

  it('no step lies before the one before it', () => {
    expect(fault([], { act: 'talk', on: '2006-02-28' })?.code).toBe('too-early');
    expect(earliestOf(progressOf(applied, toTarget), 'review')).toBe('2007-04-01');
  });
});

describe('R1.5 what else a step rests on', () => {
  it('the talk, four observations, the review, the training, a carried vote', () => {
    expect(fault([], { act: 'accept', on: '2006-05-01' })?.code).toBe('talk-missing');
    const observed = toTarget.slice(0, 5);
    expect(fault(observed, { act: 'make-target', on: '2007-06-01' })).toEqual({
      code: 'observations-missing',
      params: { wanted: 4, have: 3 },
    });
    const vote = { act: 'vote' as const, on: '2007-06-01', vote: carried };
    expect(fault(toTarget, vote)?.code).toBe('review-missing');
    const reviewed: DevelopmentStep[] = [...toTarget, { act: 'review', on: '2007-05-10', passed: true }];
    const trained: DevelopmentStep[] = [...reviewed, { act: 'train', on: '2007-05-20', days: 2, hours: 16 }];
    expect(fault(trained, vote)).toEqual({ code: 'training-short', params: { days: 2, hours: 16 } });
    expect(fault([...trained, { act: 'train', on: '2007-05-25', days: 1, hours: 6 }], vote)).toBeNull();
    expect(fault(toVote.slice(0, -1), { act: 'approve', on: '2007-07-01' })?.code).toBe('vote-missing');
  });

  it('a review that was not passed, and a vote that was not carried, lead nowhere', () => {
    const failed: DevelopmentStep[] = [...toTarget, { act: 'review', on: '2007-05-10', passed: false }];
    expect(fault(failed, { act: 'vote', on: '2007-06-01', vote: carried })?.code).toBe('review-missing');
    expect(isCarried({ entitled: 30, present: 26, inFavour: 15 })).toBe(false);
    expect(isCarried({ entitled: 30, present: 15, inFavour: 15 })).toBe(false);
    expect(isCarried({ entitled: 30, present: 16, inFavour: 16 })).toBe(true);
    const lost: DevelopmentStep = { act: 'vote', on: '2007-06-01', vote: { ...carried, inFavour: 15 } };
    const after = [...toVote.slice(0, -1), lost];
    expect(fault(after, { act: 'approve', on: '2007-07-01' })?.code).toBe('vote-missing');
  });

  it('six months after the branch voted its vote is void, and it votes again', () => {
    expect(fault(toVote, { act: 'approve', on: '2007-12-01' })).toBeNull();
    const late = fault(toVote, { act: 'approve', on: '2007-12-02' });
    expect(late).toEqual({ code: 'vote-lapsed', params: { date: '2007-12-01' } });
    expect(fault(toVote, { act: 'vote', on: '2007-12-10', vote: carried })).toBeNull();
  });

  it('more present than entitled, more votes than present: no such meeting', () => {
    for (const vote of [undefined, { entitled: 3, present: 4, inFavour: 4 }, { ...carried, inFavour: 27 }])
      expect(fault(toVote.slice(0, -1), { act: 'vote', on: '2007-06-01', vote })?.code).toBe('vote-figures');
  });
});

describe('R1.5 what is too late is marked', () => {
  it('talk within a month, observation each quarter, approval within three months', () => {
    const due = (steps: DevelopmentStep[], asOf: string) =>
      deadlinesOf(applied, steps)
        .filter((d) => isOverdue(d, asOf))
        .map((d) => d.what);
    expect(due([], '2006-04-01')).toEqual([]);
    expect(due([], '2006-04-02')).toEqual(['talk']);
    expect(due(toTarget.slice(0, 3), '2006-09-20')).toEqual([]);
    expect(due(toTarget.slice(0, 3), '2006-09-21')).toEqual(['observe']);
    expect(due(toVote, '2007-09-02')).toEqual(['approve']);
    // As it stood then, whatever was done since.
    expect(due([...toVote, { act: 'approve', on: '2007-10-01' }], '2007-09-02')).toEqual(['approve']);
    expect(due([...toVote, { act: 'approve', on: '2007-10-01' }], '2007-10-01')).toEqual([]);
    expect(due(toMember, '2008-09-02')).toEqual(['confirm']);
    expect(due([...toMember, { act: 'refuse', on: '2008-09-01' }], '2009-09-02')).toEqual([]);
  });
});

it('R1.5 the branch keeps the way, the committee decides', () => {
  const target = 'development-target';
  expect(mayTakeAct('branch-secretary', 'vote', target)).toBe(true);
  expect(mayTakeAct('branch-secretary', 'approve', target)).toBe(false);
  expect(mayTakeAct('committee-clerk', 'approve', target)).toBe(true);
  expect(mayTakeAct('auditor', 'talk', 'applicant')).toBe(false);
  // Who is on probation is a member: the committee decides, and the register has it.
  expect(mayTakeAct('branch-secretary', 'refuse', target)).toBe(true);
  expect(mayTakeAct('branch-secretary', 'refuse', 'probationary')).toBe(false);
  expect([reachesRegister('refuse', target), reachesRegister('refuse', 'probationary')]).toEqual([
    false,
    true,
  ]);
});

it('months end where the calendar does', () => {
  expect(addMonths('2008-08-31', 6)).toBe('2009-02-28');
  expect(addMonths('2008-01-31', 1)).toBe('2008-02-29');
  expect(addMonths('2008-01-15', -12)).toBe('2007-01-15');
});
