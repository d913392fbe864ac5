import { randomUUID } from 'node:crypto';
import {
  assembleBulletin,
  changeBulletin,
  getBulletin,
  listBulletins,
  publishBulletin,
  recallBulletin,
} from '@lianchuang/domain/bulletins/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { getPublicPage } from '@lianchuang/domain/publications/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { addServiceCard } from '@lianchuang/domain/service-records/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { forgetPublic } from '../publications/read-in-public.ts';
import { bulletinMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
const publicPage = async () => {
  forgetPublic(county.product.db);
  return await county.call('', getPublicPage, { params: { id: village } });
};
const town = county.ids.town1 ?? '';

beforeAll(async () => {
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  const id =
    (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', id, 'good');
  const version = async () => (await county.call('officer', getReturn, { params: { id } })).body.version;
  const sent = await county.call('village1-1', submitReturn, {
    params: { id },
    body: { version: await version() },
  });
  expect(sent.status, JSON.stringify(sent.problem)).toBe(200);
  const approved = await county.call('clerk1', approveReturn, {
    params: { id },
    body: { version: await version() },
  });
  expect(approved.status, JSON.stringify(approved.problem)).toBe(200);
  const visit = { organisationId: village, household: '李家', visitedOn: '2008-09-20', request: '申请低保' };
  for (const more of [{}, { result: '已批准', closedOn: '2008-09-28' }])
    await county.call('village1-1', addServiceCard, { body: { id: randomUUID(), ...visit, ...more } });
  await county.recompute();
});

async function issued(period = '2008-Q3', day = '2008-10-06') {
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; numerator: number | null; denominator: number | null }>(
      bulletinMeasures[0]?.sql ?? '',
      [1, period, 'self', day],
    ),
  );
  const name = (id: string) => Object.entries(county.ids).find(([, own]) => own === id)?.[0] ?? id;
  return Object.fromEntries(rows.map((r) => [name(r.organisation_id), [r.numerator, r.denominator]]));
}

const own = randomUUID();

test('R4.3 a draft is put together from the stored figures of the period', async () => {
  const early = await county.call('village1-1', assembleBulletin, {
    body: { id: randomUUID(), organisationId: village, periodId: '2008-Q4' },
  });
  expect(early.problem.code).toBe('period-not-over');
  const wrong = await county.call('village1-1', assembleBulletin, {
    body: { id: randomUUID(), organisationId: village, periodId: '2008-H1' },
  });
  expect(wrong.problem.errors?.[0]?.code).toBe('no-bulletin-due');
  const { body, status, problem } = await county.call('village1-1', assembleBulletin, {
    body: { id: own, organisationId: village, periodId: '2008-Q3' },
  });
  expect(status, JSON.stringify(problem)).toBe(200);
  expect(body).toMatchObject({
    kind: 'village-bulletin',
    state: 'draft',
    title: '柳树11村党支部2008年三季度工作通报',
    number: null,
    dueOn: '2008-10-15',
  });
  const [row] = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ total: number }>(
      `select total from score where county_id = $1 and organisation_id = $2 and period_id = '2008-Q3' and basis = 'reviewed' and main`,
      [1, village],
    ),
  );
  expect(row?.total).toBeGreaterThan(0);
  const text = JSON.stringify(body.blocks);
  expect(text).toContain(`审核得分${row?.total.toFixed(1)}分`);
  expect(text).toContain('群众提出事项2件，办结1件，办结率50.0%');
  const again = await county.call('village1-1', assembleBulletin, {
    body: { id: randomUUID(), organisationId: village, periodId: '2008-Q3' },
  });
  expect(again.problem.code).toBe('bulletin-exists');
});

test('R4.3 it is edited, published under the next number, and everybody reads what was published', async () => {
  expect(await issued()).toEqual({});
  const blocks = [{ heading: '一、会议', paragraphs: ['本季度召开党员大会一次。'] }];
  const edited = await county.call('village1-1', changeBulletin, {
    params: { id: own },
    body: { version: 1, title: '柳树11村三季度通报', blocks },
  });
  const { code, number } = edited.body.proposed;
  expect(edited.body.proposed).toEqual({ code: '柳树11村支通', year: 2008, number: 1 });
  expect(number).toBe(1);
  expect(code).toBe('柳树11村支通');
  const publish = (more: Record<string, unknown>) =>
    county.call('village1-1', publishBulletin, {
      params: { id: own },
      body: { version: 2, code: '柳树支通', documentNumber: 1, issuedOn: '2008-10-06', ...more },
    });
  for (const issuedOn of ['2008-09-30', '2008-10-07'])
    expect((await publish({ issuedOn })).problem.errors?.[0]).toMatchObject({ code: 'issued-outside' });
  expect((await publish({})).body).toMatchObject({ state: 'published', number: '柳树支通〔2008〕1号' });
  const page = (await publicPage()).body;
  expect(page.items).toMatchObject([
    {
      kind: 'bulletin',
      number: '柳树支通〔2008〕1号',
      title: '柳树11村三季度通报',
      publishedOn: '2008-10-06',
      blocks,
    },
  ]);
  const change = await county.call('village1-1', changeBulletin, {
    params: { id: own },
    body: { version: 3, title: '改了', blocks },
  });
  expect(change.problem.code).toBe('bulletin-published');
});

test('R4.3 a number is given once; a recalled bulletin leaves the public page and comes back under its own', async () => {
  const other = randomUUID();
  await county.call('village1-2', assembleBulletin, {
    body: { id: other, organisationId: county.ids['village1-2'] ?? '', periodId: '2008-Q3' },
  });
  const taken = await county.call('village1-2', publishBulletin, {
    params: { id: other },
    body: { version: 1, code: '柳树支通', documentNumber: 1, issuedOn: '2008-10-06' },
  });
  expect(taken.problem.errors?.[0]).toMatchObject({ field: 'documentNumber', code: 'document-number-taken' });
  const recalled = await county.call('village1-1', recallBulletin, {
    params: { id: own },
    body: { version: 3, reason: '有一处数字错误' },
  });
  expect(recalled.body).toMatchObject({
    state: 'draft',
    number: null,
    proposed: { code: '柳树支通', number: 1 },
  });
  expect((await publicPage()).status).toBe(404);
  const kept = await county.call('village1-1', publishBulletin, {
    params: { id: own },
    body: { version: 4, code: '柳树支通', documentNumber: 9, issuedOn: '2008-10-06' },
  });
  expect(kept.problem.errors?.[0]).toMatchObject({ code: 'document-number-kept', params: { number: 1 } });
  const back = await county.call('village1-1', publishBulletin, {
    params: { id: own },
    body: { version: 4, code: '柳树支通', documentNumber: 1, issuedOn: '2008-10-06' },
  });
  expect(back.body.number).toBe('柳树支通〔2008〕1号');
});

test('R4.3 what is missing is listed, is a task of who owes it, and counts once its day has passed', async () => {
  const { body } = await county.call('clerk1', listBulletins);
  expect(body.items.map((b) => [b.organisation.name, b.state])).toContainEqual([
    '柳树11村党支部',
    'published',
  ]);
  // The township owes its half-year, the other village earlier quarters; the one published is not missing.
  const missing = body.missing.map((m) => `${m.organisation.name} ${m.periodId}`);
  expect(missing).toContain('青石1镇党委 2008-H1');
  expect(missing).toContain('柳树12村党支部 2008-Q2');
  expect(missing).not.toContain('柳树11村党支部 2008-Q3');
  expect(body.missing.find((m) => m.periodId === '2008-H1')).toMatchObject({ overdue: true });
  const task = (await county.call('clerk1', listTasks)).body.items.find((t) => t.kind === 'bulletin');
  expect(task).toMatchObject({ params: { period: '2008-H1', overdue: 1 }, count: 1 });
  // Published early, it counts; a neighbour's is not due before its day, and missing after it.
  expect(await issued()).toMatchObject({ 'village1-1': [1, 1], 'village1-2': [null, null] });
  expect(await issued('2008-Q3', '2008-10-16')).toMatchObject({ 'village1-2': [0, 1] });
});

test('R4.3 a township appraises its villages, the county sums up its year', async () => {
  const id = randomUUID();
  const made = await county.call('clerk1', assembleBulletin, {
    body: { id, organisationId: town, periodId: '2008-H1' },
  });
  expect(made.body).toMatchObject({ kind: 'township-appraisal' });
  const places = made.body.blocks
    .find((b) => b.heading?.includes('各村考评结果'))
    ?.table?.rows.map((r) => r[1]);
  expect(places?.sort()).toEqual(['柳树11村党支部', '柳树12村党支部']);
  // A cell is put into other words beside what the figures gave; figures are not made up.
  const { blocks, title } = made.body;
  const nth = blocks.findIndex((b) => b.heading?.includes('各村考评结果'));
  const table = blocks[nth]?.table;
  if (!table) throw new Error('no table');
  const change = (version: number, put: Partial<typeof table>) =>
    county.call('clerk1', changeBulletin, {
      params: { id },
      body: {
        version,
        title,
        blocks: blocks.map((block, b) => (b === nth ? { ...block, table: { ...table, ...put } } : block)),
      },
    });
  const rows = table.rows.map((cells, r) => (r === 0 ? [...cells.slice(0, -1), '另行公布'] : cells));
  const forged = await change(1, { rows });
  expect([forged.status, forged.problem.errors]).toEqual([422, [{ field: 'blocks', code: 'table-unknown' }]]);
  const edited = await change(1, { rows, assembled: table.rows });
  expect(edited.body.blocks[nth]?.table).toEqual({ columns: table.columns, rows, assembled: table.rows });
  // Put back, it is as it came.
  const back = await change(2, { assembled: table.rows });
  expect(back.body.blocks[nth]?.table).toEqual(table);
  // A village reads what is its own, not the appraisal of its township.
  expect((await county.call('village1-1', getBulletin, { params: { id } })).status).toBe(404);
  county.standAt('2009-01-10');
  const year = await county.call('officer', assembleBulletin, {
    body: { id: randomUUID(), organisationId: county.ids.county ?? '', periodId: '2008-Y' },
  });
  expect(year.body).toMatchObject({ kind: 'county-summary', title: '关于2008年度创建工作情况的通报' });
  expect(year.body.blocks.find((b) => b.heading?.includes('目标'))?.table?.rows.length).toBeGreaterThan(15);
});
