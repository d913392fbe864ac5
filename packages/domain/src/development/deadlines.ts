/** What must be done by when on the way to membership; too late is marked, not refused (R1.5). */
import { addMonths } from './add-months.ts';
import { type DevelopmentStep, developmentRule, progressOf } from './rules.ts';

export type DeadlineKind = 'talk' | 'observe' | 'approve' | 'confirm';

export interface Deadline {
  readonly what: DeadlineKind;
  /** Since when it can be done. */
  readonly opensOn: string;
  /** The last day on which it is in time. */
  readonly dueOn: string;
  /** When it was done, or fell away; null: not yet. */
  readonly doneOn: string | null;
}

/** Who has to see to it: the branch, or the committee that decides. */
export const deadlineBy: Readonly<Record<DeadlineKind, 'branch' | 'committee'>> = {
  talk: 'branch',
  observe: 'branch',
  approve: 'committee',
  confirm: 'committee',
};

/** What a step brings to an end, and what begins with it, for how many months. */
const closes: Partial<Record<DevelopmentStep['act'], readonly DeadlineKind[]>> = {
  talk: ['talk'],
  accept: ['talk'],
  observe: ['observe'],
  'make-target': ['observe'],
  vote: ['approve'],
  approve: ['approve'],
  extend: ['confirm'],
  confirm: ['confirm'],
  withdraw: ['talk', 'observe', 'approve', 'confirm'],
  refuse: ['talk', 'observe', 'approve', 'confirm'],
};

/** Every deadline of a person so far, in the order in which they began. */
export function deadlinesOf(appliedOn: string, steps: readonly DevelopmentStep[]): Deadline[] {
  const rule = developmentRule;
  const all: { what: DeadlineKind; opensOn: string; dueOn: string; doneOn: string | null }[] = [];
  const open = (what: DeadlineKind, opensOn: string, months: number) =>
    all.push({ what, opensOn, dueOn: addMonths(opensOn, months), doneOn: null });
  open('talk', appliedOn, rule.talkWithin);
  for (const [i, step] of steps.entries()) {
    for (const deadline of all) {
      if (deadline.doneOn === null && closes[step.act]?.includes(deadline.what)) deadline.doneOn = step.on;
    }
    const p = progressOf(appliedOn, steps.slice(0, i + 1));
    if (step.act === 'accept' || step.act === 'observe') open('observe', step.on, rule.observeEvery);
    if (step.act === 'vote' && p.votedOn !== null) open('approve', p.votedOn, rule.approveWithin);
    if ((step.act === 'approve' || step.act === 'extend') && p.probationEndsOn !== null)
      open('confirm', p.probationEndsOn, rule.confirmWithin);
  }
  return all;
}

/** Whether something was still undone after its last day, as of a day. */
export function isOverdue(deadline: Deadline, asOf: string): boolean {
  return deadline.dueOn < asOf && (deadline.doneOn === null || deadline.doneOn > asOf);
}
