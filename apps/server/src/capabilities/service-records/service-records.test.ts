import { randomUUID } from 'node:crypto';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  addServiceCard,
  changeServiceCard,
  listServiceCards,
  listServiceFigures,
  removeServiceCard,
} from '@lianchuang/domain/service-records/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { serviceMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
afterAll(() => county.close());
const organisationId = county.ids['village1-1'] ?? '';
let member = '';

beforeAll(async () => {
  county.standAt('2008-09-28');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  member = await addTestMember(county, 'village1-1', 'village1-1', { name: '王建国' });
});

const visit = { household: '李家', visitedOn: '2008-09-20', request: '申请低保', promisedBy: '2008-09-25' };
const add = (more: Record<string, unknown>) =>
  county.call('village1-1', addServiceCard, {
    body: { id: randomUUID(), organisationId, ...visit, ...more },
  });

async function closed(day = '2008-09-28') {
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ numerator: number; denominator: number }>(serviceMeasures[0]?.sql ?? '', [
      1,
      '2008-Q3',
      'self',
      day,
    ]),
  );
  return rows.map((r) => [r.numerator, r.denominator]);
}

test('R4.4 a card says what was asked, promised and done, and in how many days', async () => {
  const { body: card } = await add({ memberId: member });
  expect(card).toMatchObject({ days: 8, overdue: true, closedOn: null, member: { name: '王建国' } });
  expect(await closed()).toEqual([[0, 1]]);
  expect(
    (await county.call('village1-1', listTasks)).body.items.find((t) => t.kind === 'service-due'),
  ).toMatchObject({
    count: 1,
    params: { overdue: 1 },
  });
  const content = { ...visit, memberId: member, result: '已批准', closedOn: '2008-09-26' };
  const done = await county.call('village1-1', changeServiceCard, {
    params: { id: card.id },
    body: { version: 1, ...content },
  });
  expect(done.body).toMatchObject({ days: 6, overdue: false });
  expect(await closed()).toEqual([[1, 1]]);
  // As of a day before it was closed it was open.
  expect(await closed('2008-09-24')).toEqual([[0, 1]]);
});

test('R4.4 a household has a name and no numbers; nothing is closed without a request and a result', async () => {
  for (const household of ['李家 13900000000', '1390000', '李家3号', '一三九0'])
    expect((await add({ household })).problem.errors?.[0], household).toMatchObject({ field: 'household' });
  expect((await add({ closedOn: '2008-09-21' })).problem.errors).toMatchObject([{ code: 'result-missing' }]);
  expect((await add({ closedOn: '2008-09-21', request: '', result: '好' })).problem.errors).toMatchObject([
    { code: 'request-missing' },
  ]);
  expect((await add({ visitedOn: '2008-09-29' })).problem.errors).toContainEqual({
    field: 'visitedOn',
    code: 'visit-in-future',
  });
});

test('R4.4 a visit without a request is a visit and no request; statistics by organisation and by member', async () => {
  expect((await add({ household: '张家', request: '', promisedBy: null, memberId: member })).status).toBe(
    200,
  );
  const open = await add({ household: '王家', promisedBy: null });
  expect(await closed()).toEqual([[1, 2]]);
  const by = async (split: 'organisation' | 'member', user = 'clerk1') =>
    (await county.call(user, listServiceFigures, { query: { period: '2008-Q3', split } })).body.items.map(
      ({ visits, requests, closed: c, days, member: who }) => [who?.name ?? null, visits, requests, c, days],
    );
  expect(await by('organisation')).toEqual([[null, 3, 2, 1, 6]]);
  expect(await by('member')).toEqual([['王建国', 2, 1, 1, 6]]);
  expect(await by('organisation', 'village1-2')).toEqual([]);
  const list = (await county.call('village1-1', listServiceCards, { query: { state: 'open' } })).body;
  expect(list.items.map((c) => c.household)).toEqual(['王家']);
  await county.call('village1-1', removeServiceCard, { params: { id: open.body.id }, body: { version: 1 } });
  expect(await closed()).toEqual([[1, 1]]);
});
