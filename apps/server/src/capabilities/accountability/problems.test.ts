import { randomUUID } from 'node:crypto';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  actOnRemedy,
  addProblem,
  getRemedy,
  listRemedies,
  readRemedyEvidence,
} from '@lianchuang/domain/remedies/contract';
import type { RemedyAction } from '@lianchuang/domain/remedies/states';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachTo, fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { remindEverywhere } from './public.ts';

const county = await makeSmallCounty({ townships: 2, villages: 1, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
});

async function problem(title: string, dueOn: string, criteria: string[] = [], by = 'secretary1') {
  const id = randomUUID();
  const remedy = { id: randomUUID(), title: `补齐${title}`, owner: '李支书', dueOn, endState: '台账齐全' };
  const body = { id, organisationId: village, source: 'hand' as const, title, criteria, remedies: [remedy] };
  const added = await county.call(by, addProblem, { body });
  expect(added.status, JSON.stringify(added.problem)).toBe(200);
  return { id, remedy: remedy.id, previousId: added.body.previousId };
}
const read = async (user: string, id: string) =>
  (await county.call(user, getRemedy, { params: { id } })).body;
async function act(user: string, id: string, action: RemedyAction, note = '') {
  const { remedy } = await read('officer', id);
  const reply = await county.call(user, actOnRemedy, {
    params: { id, action },
    body: { version: remedy.version, note },
  });
  return reply.status === 200 ? reply.body.state : reply.problem.code;
}
async function settle(id: string) {
  expect(await act('village1-1', id, 'report-done', '已补齐')).toBe('done');
  expect(await act('clerk1', id, 'accept')).toBe('not-allowed');
  expect(await act('secretary1', id, 'accept')).toBe('closed');
}
const messages = async (user: string) =>
  (await county.call(user, listNotifications)).body.items.map((n) => n.kind);
/** What the worker does at its turn, and once more: nothing twice. */
async function turn() {
  await remindEverywhere(county.product.db, county.product.clock);
  expect(await remindEverywhere(county.product.db, county.product.clock)).toBe(0);
}

test('R3.5 an overdue remedy is reminded of, goes to the township, then to the county, and is verified by another', async () => {
  county.standAt('2008-10-01');
  const { remedy } = await problem('党务公开栏', '2008-10-20');
  await turn();
  expect(await messages('village1-1')).not.toContain('remedy-reminder');
  county.standAt('2008-10-14');
  await turn();
  expect(await messages('village1-1')).toContain('remedy-reminder');
  expect(await messages('secretary1')).not.toContain('remedy-escalated');
  county.standAt('2008-10-21');
  await turn();
  expect(await messages('secretary1')).toContain('remedy-escalated');
  expect(await messages('officer')).not.toContain('remedy-escalated');
  expect((await read('officer', remedy)).remedy).toMatchObject({
    overdueDays: 1,
    escalation: 1,
    escalatedTo: '青石1镇党委',
  });
  const tasks = async (user: string) =>
    (await county.call(user, listTasks)).body.items.map((item) => item.kind);
  expect(await tasks('secretary1')).toContain('remedy-escalated');
  expect(await tasks('secretary2')).not.toContain('remedy-escalated');
  county.standAt('2008-11-04');
  await turn();
  expect(await messages('officer')).toContain('remedy-escalated');
  const { body } = await county.call('officer', listRemedies, { query: { state: 'escalated' } });
  expect(body.items.map((r) => [r.id, r.escalatedTo])).toEqual([[remedy, '清源县委']]);

  const sent = await attachTo(county, 'village1-1', `/remedies/${remedy}/evidence`);
  expect(sent.statusCode, sent.body).toBe(200);
  const file = (sent.json() as { id: string }).id;
  // The officer reports on behalf of the village: then not the officer verifies.
  expect(await act('officer', remedy, 'report-done')).toBe('done');
  expect((await read('officer', remedy)).remedy.may).toEqual(['cancel']);
  expect(await act('officer', remedy, 'accept')).toBe('owner-verifies');
  expect(await act('secretary1', remedy, 'accept')).toBe('closed');
  const after = await read('village1-1', remedy);
  expect(after.remedy).toMatchObject({ verifiedBy: 'secretary1同志', problem: { state: 'closed' } });
  expect(after.events.map((e) => e.act)).toEqual([
    'issue',
    'remind',
    'escalate',
    'escalate-again',
    'report-done',
    'accept',
  ]);
  expect(after.evidence.map((e) => e.id)).toEqual([file]);
  const download = (user: string) => county.call(user, readRemedyEvidence, { params: { id: file } });
  expect((await download('village1-1')).status).toBe(200);
  expect((await download('village2-1')).status).toBe(404);
});

test('R3.5 a closed gap that returns is linked to its past; one opened again is the same gap', async () => {
  county.standAt('2008-11-05');
  const first = await problem('会议记录', '2008-11-30', ['life-meetings']);
  expect(first.previousId).toBeNull();
  await settle(first.remedy);
  expect(await act('secretary1', first.remedy, 'reopen')).toBe('reason-missing');
  expect(await act('secretary1', first.remedy, 'reopen', '抽查又缺记录')).toBe('open');
  expect((await read('officer', first.remedy)).remedy.problem.state).toBe('open');
  await settle(first.remedy);
  const second = await problem('组织生活会又断档', '2008-12-30', ['life-meetings']);
  expect(second.previousId).toBe(first.id);
  await settle(second.remedy);
  const third = await problem('还是断档', '2008-12-30', ['life-meetings']);
  const { past } = await read('village1-1', third.remedy);
  expect(past.map((p) => p.id)).toEqual([second.id, first.id]);
});

test('R3.5 a list by origin and subtree; no other village sees it, no branch enters problems', async () => {
  const ask = async (user: string, query: object) =>
    (await county.call(user, listRemedies, { query: { ...query } })).body.total;
  expect(await ask('officer', { source: 'hand', under: county.ids.town1 })).toBe(4);
  expect(await ask('officer', { under: county.ids.town2 })).toBe(0);
  expect(await ask('officer', { source: 'inspection' })).toBe(0);
  expect(await ask('village2-1', {})).toBe(0);
  const body = {
    id: randomUUID(),
    organisationId: village,
    source: 'hand' as const,
    title: '问题',
    remedies: [{ id: randomUUID(), title: '整改', owner: '某人', dueOn: '2008-12-30' }],
  };
  expect((await county.call('village1-1', addProblem, { body })).status).toBe(403);
  expect((await county.call('secretary2', addProblem, { body })).problem.code).toBe('unknown-organisation');
  const past = { ...body, remedies: [{ ...body.remedies[0], dueOn: '2008-11-01' }] };
  const { problem: refused } = await county.call('secretary1', addProblem, { body: past as never });
  expect(refused.errors).toEqual([{ field: 'dueOn', row: 1, code: 'due-date-past' }]);
});

async function quarter(id: string, day: string, how: 'weak' | 'good') {
  county.standAt(day);
  if (id !== '2008-Q3') await county.call('officer', openPeriod, { params: { id }, body: { version: 1 } });
  const { items } = (await county.call('village1-1', listReturns, { query: { period: id } })).body;
  const returnId = items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', returnId, how);
  for (const [user, route] of [
    ['village1-1', submitReturn],
    ['clerk1', approveReturn],
  ] as const) {
    const { version } = (await county.call(user, getReturn, { params: { id: returnId } })).body;
    const done = await county.call(user, route, { params: { id: returnId }, body: { version } });
    expect(done.status, JSON.stringify(done.problem)).toBe(200);
  }
  await county.recompute();
}

test('R3.5 criteria met again propose closing, and the score before and after shows whether it worked', async () => {
  await quarter('2008-Q3', '2008-11-06', 'weak');
  const { remedy } = await problem('规范组织生活', '2009-01-10', ['life-meetings']);
  const weak = (await read('officer', remedy)).remedy;
  expect(weak).toMatchObject({ metIn: null, after: null, before: { periodId: '2008-Q3' } });
  const met = async () =>
    (await county.call('officer', listRemedies, { query: { state: 'met' } })).body.items.map((r) => r.id);
  expect(await met()).not.toContain(remedy);
  expect(await act('village1-1', remedy, 'report-done', '按月召开')).toBe('done');
  expect(await act('secretary1', remedy, 'accept')).toBe('closed');
  const open = await problem('补开会议', '2009-01-10', ['life-meetings']);
  await quarter('2008-Q4', '2009-01-05', 'good');
  expect((await read('officer', open.remedy)).remedy).toMatchObject({ metIn: '2008-Q4', state: 'open' });
  expect(await met()).toContain(open.remedy);
  const worked = (await read('officer', remedy)).remedy;
  expect(worked.after?.periodId).toBe('2008-Q4');
  expect(worked.after?.total ?? 0).toBeGreaterThan(worked.before?.total ?? 100);

  // The measure rests on the records: closed in time of those due.
  county.standAt('2009-01-05');
  await county.recompute();
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ value: number; numerator: number; denominator: number }>(
      `select x.value, x.numerator, x.denominator from measure_value m,
         unnest(m.measures, m.value, m.numerator, m.denominator) as x(id, value, numerator, denominator)
       where m.county_id = $1 and m.period_id = '2008-Q4' and m.basis = 'self' and m.organisation_id = $2 and x.id = 'remedies.closed'`,
      [1, village],
    ),
  );
  // Due by the end of the year: one closed too late, two in time, one still open.
  expect(rows).toEqual([{ value: 0.5, numerator: 2, denominator: 4 }]);
});
