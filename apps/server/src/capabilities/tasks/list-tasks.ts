import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { listTasks as contract } from '@lianchuang/domain/tasks/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { countRemedies, countUnassigned } from '../accountability/public.ts';
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
import { appraisalTasks, competitionTasks, recognitionTasks } from './decision-tasks.ts';
import { makeTask, type Task } from './make-task.ts';

type Answer = z.output<(typeof contract)['response']>;

/** What the actor has to do now, the most urgent first; when nothing is due, the next date and the last result. */
export async function listTasks(tx: ReadTx, actor: Actor): Promise<Answer> {
  const items = [
    ...(await returnTasks(tx, actor)),
    ...(await remedyTasks(tx, actor)),
    ...(await assignTasks(tx, actor)),
    ...(await weakTasks(tx, actor)),
    ...(await inspectionTasks(tx, actor)),
    ...(await developmentTasks(tx, actor)),
    ...(await letterTasks(tx, actor)),
    ...(await commitmentTasks(tx, actor)),
    ...(await bulletinTasks(tx, actor)),
    ...(await recognitionTasks(tx, actor)),
    ...(await competitionTasks(tx, actor)),
    ...(await appraisalTasks(tx, actor)),
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
  const { open, overdue, next_due, to_accept, escalated } = await countRemedies(tx, actor.organisationId);
  const works = actor.rights.includes('remedies.work');
  const issues = actor.rights.includes('remedies.issue');
  return [
    ...(works ? makeTask(tx, 'remedy', open, '/remedies', { dueOn: next_due, params: { overdue } }) : []),
    ...(issues ? makeTask(tx, 'remedy-accept', to_accept, '/remedies?state=done') : []),
    ...(issues ? makeTask(tx, 'remedy-escalated', escalated, '/remedies?state=escalated') : []),
  ];
}

/** What nobody answers for yet (R3.7). */
async function assignTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('responsibilities.change')) return [];
  return makeTask(tx, 'assign', await countUnassigned(tx), '/responsibilities?missing=true');
}

/** Weak-and-lax organisations without a plan, and the month's word of one's own (R3.6). */
async function weakTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  const { unplanned, owed } = await countWeak(tx, actor.organisationId);
  const link = '/weak-organisations';
  return [
    ...(actor.rights.includes('remedies.issue') ? makeTask(tx, 'weak-plan', unplanned, link) : []),
    ...(actor.rights.includes('remedies.work') ? makeTask(tx, 'weak-progress', owed, link) : []),
  ];
}

/** Inspections that were planned and not made yet (R3.8). */
async function inspectionTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('inspections.run')) return [];
  const { planned, next } = await countInspections(tx, actor.organisationId);
  return makeTask(tx, 'inspect', planned, '/inspections', { dueOn: next });
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
  return due.flatMap(({ kind, count, overdue, next }) =>
    makeTask(tx, kind, count, links[kind], {
      dueOn: next,
      params: kind === 'out-of-touch' ? {} : { overdue },
    }),
  );
}

/** Letters of transfer that wait to be received, and those to take back that never were in time (R1.4). */
async function letterTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('members.change')) return [];
  const { receive, next, lapsed, since } = await countLettersDue(tx);
  return [
    ...makeTask(tx, 'transfer-receive', receive, '/member-transfers?state=issued', { dueOn: next }),
    ...makeTask(tx, 'transfer-lapsed', lapsed, '/member-transfers?state=lapsed', { dueOn: since }),
  ];
}

/** Commitments to be kept, reviewed or finished, and requests promised to households (R4.1, R4.4). */
async function commitmentTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('commitments.change')) return [];
  const waiting = await countCommitmentsDue(tx, actor.organisationId);
  const cards = await countCardsDue(tx, actor.organisationId);
  const own = `/commitments?organisation=${actor.organisationId}`;
  return [
    ...makeTask(tx, 'commitment-due', waiting.due, '/commitments?queue=due', {
      dueOn: waiting.next,
      params: { overdue: waiting.overdue },
    }),
    ...makeTask(tx, 'commitment-review', waiting.review, '/commitments?queue=review'),
    ...makeTask(tx, 'commitment-open', waiting.open, own),
    ...makeTask(tx, 'service-due', cards.due, '/service-cards?state=open', {
      dueOn: cards.next,
      params: { overdue: cards.overdue },
    }),
  ];
}

/** Bulletins that the organisation owes of periods that are over (R4.3). */
async function bulletinTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('bulletins.change')) return [];
  const { count, overdue, next, period } = await countBulletinsDue(tx, actor.organisationId);
  if (next === null || period === null) return [];
  return makeTask(tx, 'bulletin', count, '/bulletins?tab=missing', {
    dueOn: next,
    params: { period, overdue },
  });
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
