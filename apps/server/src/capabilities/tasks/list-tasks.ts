import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { listTasks as contract } from '@lianchuang/domain/tasks/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { countRemedies } from '../accountability/public.ts';
import { countBulletinsDue } from '../bulletins/public.ts';
import { countCommitmentsDue } from '../commitments/public.ts';
import { countDevelopmentDue } from '../development/public.ts';
import { selectTotals } from '../figures/public.ts';
import { countInspections } from '../inspections/public.ts';
import { countLettersDue } from '../members/public.ts';
import { selectPeriods } from '../periods/public.ts';
import { countReturns, countTasks, selectReturnsOf } from '../returns/public.ts';
import { countCardsDue } from '../service-records/public.ts';
import { countWeak } from '../weak-organisations/public.ts';

type Answer = z.output<(typeof contract)['response']>;
type Task = Answer['items'][number];

/** What the actor has to do now, the most urgent first; when nothing is due, the next date and the last result. */
export async function listTasks(tx: ReadTx, actor: Actor): Promise<Answer> {
  const items = [
    ...(await returnTasks(tx, actor)),
    ...(await remedyTasks(tx, actor)),
    ...(await weakTasks(tx, actor)),
    ...(await inspectionTasks(tx, actor)),
    ...(await developmentTasks(tx, actor)),
    ...(await letterTasks(tx, actor)),
    ...(await commitmentTasks(tx, actor)),
    ...(await bulletinTasks(tx, actor)),
    ...(actor.rights.includes('periods.run') ? await periodTasks(tx) : []),
  ];
  items.sort((a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999));
  const planned = (await selectPeriods(tx)).filter((p) => p.state === 'planned' && p.ends_on >= tx.today);
  const next = planned[0];
  return {
    items,
    next: next ? { periodId: next.id, dueOn: next.due_on } : null,
    last: await lastResult(tx, actor),
  };
}

async function returnTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('returns.fill') && !actor.rights.includes('returns.review')) return [];
  return (await countTasks(tx, actor.organisationId)).flatMap((row): Task[] => {
    const daysLeft = daysBetween(tx.today, row.due_on);
    if (row.own) {
      if (!actor.rights.includes('returns.fill')) return [];
      return [
        {
          kind: row.state === 'sent-back' ? 'sent-back' : 'fill',
          params: {
            period: row.period_id,
            organisation: row.name,
            reason: row.reason ?? '',
            answered: row.answered,
            asked: row.asked,
          },
          count: row.n,
          dueOn: row.due_on,
          daysLeft,
          progress: row.asked === 0 ? 1 : row.answered / row.asked,
          link: `/returns/${row.id}`,
        },
      ];
    }
    if (!actor.rights.includes('returns.review')) return [];
    return [
      {
        kind: 'review',
        params: { period: row.period_id, oldest: row.oldest?.slice(0, 10) ?? '' },
        count: row.n,
        dueOn: null,
        daysLeft: null,
        progress: null,
        link: `/review?period=${row.period_id}`,
      },
    ];
  });
}

async function remedyTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  const remedies = await countRemedies(tx, actor.organisationId);
  const tasks: Task[] = [];
  if (remedies.open > 0 && actor.rights.includes('remedies.work')) {
    tasks.push({
      kind: 'remedy',
      params: { overdue: remedies.overdue },
      count: remedies.open,
      dueOn: remedies.next_due,
      daysLeft: remedies.next_due === null ? null : daysBetween(tx.today, remedies.next_due),
      progress: null,
      link: '/remedies',
    });
  }
  if (remedies.to_accept > 0 && actor.rights.includes('remedies.issue')) {
    tasks.push({
      kind: 'remedy-accept',
      params: {},
      count: remedies.to_accept,
      dueOn: null,
      daysLeft: null,
      progress: null,
      link: '/remedies?state=done',
    });
  }
  if (remedies.escalated > 0 && actor.rights.includes('remedies.issue')) {
    tasks.push({
      kind: 'remedy-escalated',
      params: {},
      count: remedies.escalated,
      dueOn: null,
      daysLeft: null,
      progress: null,
      link: '/remedies?state=escalated',
    });
  }
  return tasks;
}

/** Weak-and-lax organisations without a plan, and the month's word of one's own (R3.6). */
async function weakTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  const { unplanned, owed } = await countWeak(tx, actor.organisationId);
  const base = { params: {}, dueOn: null, daysLeft: null, progress: null, link: '/weak-organisations' };
  return [
    ...(unplanned > 0 && actor.rights.includes('remedies.issue')
      ? [{ kind: 'weak-plan' as const, count: unplanned, ...base }]
      : []),
    ...(owed > 0 && actor.rights.includes('remedies.work')
      ? [{ kind: 'weak-progress' as const, count: owed, ...base }]
      : []),
  ];
}

/** Inspections that were planned and not made yet (R3.8). */
async function inspectionTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('inspections.run')) return [];
  const { planned, next } = await countInspections(tx, actor.organisationId);
  if (planned === 0 || next === null) return [];
  const daysLeft = daysBetween(tx.today, next);
  return [
    {
      kind: 'inspect',
      params: {},
      count: planned,
      dueOn: next,
      daysLeft,
      progress: null,
      link: '/inspections',
    },
  ];
}

/** What falls due on the way to membership, and members out of touch (R1.5, R1.6). */
async function developmentTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('development.change')) return [];
  const links = {
    development: '/development?due=soon',
    'development-decide': '/development?due=soon',
    'out-of-touch': '/mobile-members?state=out-of-touch',
  };
  const due = await countDevelopmentDue(tx, actor.organisationId, actor.role !== 'branch-secretary');
  return due.map(({ kind, count, overdue, next }) => ({
    kind,
    params: kind === 'out-of-touch' ? {} : { overdue },
    count,
    dueOn: next,
    daysLeft: next === null ? null : daysBetween(tx.today, next),
    progress: null,
    link: links[kind],
  }));
}

/** Letters of transfer that wait to be received (R1.4). */
async function letterTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('members.change')) return [];
  const { count, next } = await countLettersDue(tx);
  if (count === 0 || next === null) return [];
  return [
    {
      kind: 'transfer-receive',
      params: {},
      count,
      dueOn: next,
      daysLeft: daysBetween(tx.today, next),
      progress: null,
      link: '/member-transfers?state=issued',
    },
  ];
}

/** Commitments to be kept, reviewed or finished, and requests promised to households (R4.1, R4.4). */
async function commitmentTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('commitments.change')) return [];
  const waiting = await countCommitmentsDue(tx, actor.organisationId);
  const cards = await countCardsDue(tx, actor.organisationId);
  const task = (
    kind: 'commitment-due' | 'commitment-review' | 'commitment-open' | 'service-due',
    count: number,
    link: string,
    next: string | null = null,
    overdue = 0,
  ): Task[] =>
    count === 0
      ? []
      : [
          {
            kind,
            params: { overdue },
            count,
            dueOn: next,
            daysLeft: next === null ? null : daysBetween(tx.today, next),
            progress: null,
            link,
          },
        ];
  return [
    ...task('commitment-due', waiting.due, '/commitments?queue=due', waiting.next, waiting.overdue),
    ...task('commitment-review', waiting.review, '/commitments?queue=review'),
    ...task('commitment-open', waiting.open, `/commitments?organisation=${actor.organisationId}`),
    ...task('service-due', cards.due, '/service-cards?state=open', cards.next, cards.overdue),
  ];
}

/** Bulletins that the organisation owes of periods that are over (R4.3). */
async function bulletinTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('bulletins.change')) return [];
  const { count, overdue, next, period } = await countBulletinsDue(tx, actor.organisationId);
  if (count === 0 || next === null || period === null) return [];
  return [
    {
      kind: 'bulletin',
      params: { period, overdue },
      count,
      dueOn: next,
      daysLeft: daysBetween(tx.today, next),
      progress: null,
      link: '/bulletins?tab=missing',
    },
  ];
}

/** For who runs the cycle: periods to open, late ones, and those ready to be locked. */
async function periodTasks(tx: ReadTx): Promise<Task[]> {
  const counts = new Map((await countReturns(tx)).map((c) => [c.period_id, c]));
  return (await selectPeriods(tx)).flatMap((p): Task[] => {
    const c = counts.get(p.id);
    const base = {
      dueOn: p.due_on,
      daysLeft: daysBetween(tx.today, p.due_on),
      progress: null,
      link: '/periods',
    };
    if (p.state === 'planned' && p.ends_on <= tx.today) {
      return [{ kind: 'open-period', params: { period: p.id }, count: 1, ...base }];
    }
    if (p.state !== 'open' && p.state !== 'closed') return [];
    const tasks: Task[] = [];
    if (c && c.late > 0) tasks.push({ kind: 'late', params: { period: p.id }, count: c.late, ...base });
    if (c && c.owed > 0 && c.approved === c.owed)
      tasks.push({ kind: 'lock-period', params: { period: p.id }, count: c.owed, ...base });
    return tasks;
  });
}

async function lastResult(tx: ReadTx, actor: Actor): Promise<Answer['last']> {
  const last = (await selectReturnsOf(tx, actor.organisationId)).find(
    (r) => r.state === 'locked' && r.period_id.includes('Q'),
  );
  if (!last) return null;
  const totals = await selectTotals(tx, [{ periodId: last.period_id, organisationId: actor.organisationId }]);
  const total = totals.get(`${last.period_id}/${actor.organisationId}`)?.reviewed ?? null;
  return { periodId: last.period_id, total, passed: null, returnId: last.id };
}
