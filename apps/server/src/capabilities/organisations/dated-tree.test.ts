import { randomUUID } from 'node:crypto';
import {
  createOrganisation,
  dissolveOrganisation,
  getOrganisation,
  listOrganisations,
  mergeOrganisation,
  moveOrganisation,
  renameOrganisation,
} from '@lianchuang/domain/organisations/contract';
import { listPeriods, lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { explain, getTarget, listScores } from '@lianchuang/domain/scoring/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 1 });
afterAll(() => county.close());
const id = (key: string): string => county.ids[key] ?? key;
const founded = randomUUID();

/** The tree of a day: each name with the name it stands under, by supervision. */
async function tree(asOf: string, user = 'officer'): Promise<Record<string, string | undefined>> {
  const { items } = (await county.call(user, listOrganisations, { query: { asOf } })).body;
  const names = new Map(items.map((o) => [o.id, o.name]));
  return Object.fromEntries(items.map((o) => [o.name, names.get(o.supervisorId ?? '')]));
}

type Change =
  | typeof dissolveOrganisation
  | typeof renameOrganisation
  | typeof moveOrganisation
  | typeof mergeOrganisation;

async function change(key: string, contract: Change, from: string, more: object = {}) {
  const params = { id: id(key) };
  const { version } = (await county.call('officer', getOrganisation, { params })).body;
  const body = { version, from, ...more };
  return await county.call('officer', contract as typeof dissolveOrganisation, { params, body });
}

const act = async (...args: Parameters<typeof change>): Promise<void> => {
  const { status, problem } = await change(...args);
  expect(status, JSON.stringify(problem)).toBe(200);
};

async function open(period: string): Promise<void> {
  const { items } = (await county.call('officer', listPeriods)).body;
  const version = items.find((p) => p.id === period)?.version ?? 0;
  const opened = await county.call('officer', openPeriod, { params: { id: period }, body: { version } });
  expect(opened.status, JSON.stringify(opened.problem)).toBe(200);
}

const owing = async (period: string): Promise<string[]> =>
  (await county.call('officer', listReturns, { query: { period, limit: 100 } })).body.items.map(
    (r) => r.organisation.name,
  );

/** Villages that pass, of how many, of a township, in a period. */
async function villagesOf(period: string, key: string) {
  const query = { period, basis: 'reviewed' as const };
  const { byCommittee } = (await county.call('officer', getTarget, { params: { id: 'T2' }, query })).body;
  const row = byCommittee.find((c) => c.organisation.id === id(key));
  return row && [row.organisation.name, row.numerator, row.denominator];
}

beforeAll(async () => {
  county.standAt('2008-09-30');
  await open('2008-Q3');
  for (const user of ['village2-1', 'village1-1']) {
    const mine = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
    await fillReturn(county, user, mine, 'good');
    const { version } = (await county.call(user, getReturn, { params: { id: mine } })).body;
    const done = await county.call(user, submitReturn, { params: { id: mine }, body: { version } });
    const body = { version: done.body.version };
    expect((await county.call('officer', approveReturn, { params: { id: mine }, body })).status).toBe(200);
  }
  await county.recompute();
  expect(await villagesOf('2008-Q3', 'town2')).toEqual(['青石2镇党委', 1, 2]);
});

test('R1.1 an organisation is in the tree from the day it is founded, and owes the next period', async () => {
  county.standAt('2008-10-05');
  const body = { id: founded, name: '新桥村党支部', kind: 'village-branch', supervisorId: id('town1') };
  const made = await county.call('officer', createOrganisation, { body: { ...body, from: '2008-10-03' } });
  expect(made.status, JSON.stringify(made.problem)).toBe(200);
  expect(await tree('2008-10-02')).not.toHaveProperty('新桥村党支部');
  expect((await tree('2008-10-03')).新桥村党支部).toBe('青石1镇党委');
  expect(await owing('2008-Q3')).not.toContain('新桥村党支部');
});

test('R1.1 a new name holds from its day; earlier days and the open period keep the old one', async () => {
  await act('village1-2', renameOrganisation, '2008-10-04', {
    name: '柳林村党支部',
    reason: '村名更改',
  });
  expect(await tree('2008-10-03')).toHaveProperty('柳树12村党支部');
  expect(await tree('2008-10-04')).toHaveProperty('柳林村党支部');
  expect(await tree('2008-10-04')).not.toHaveProperty('柳树12村党支部');
  expect(await owing('2008-Q3')).toContain('柳树12村党支部');
  const { history } = (await county.call('officer', getOrganisation, { params: { id: id('village1-2') } }))
    .body;
  expect(history.map((h) => [h.name, h.validFrom, h.validTo])).toEqual([
    ['柳林村党支部', '2008-10-04', null],
    ['柳树12村党支部', '2006-01-01', '2008-10-04'],
  ]);
});

test('R1.2 administration is an edge of its own: it neither moves a figure nor opens a record', async () => {
  const more = { supervisorId: id('town2'), administratorId: id('department1') };
  await act('station2-1', moveOrganisation, '2008-10-05', more);
  const { items } = (await county.call('officer', listOrganisations, { query: { asOf: '2008-10-05' } })).body;
  expect(items.find((o) => o.id === id('station2-1'))).toMatchObject(more);
  expect(
    (await county.call('department1', getOrganisation, { params: { id: id('station2-1') } })).status,
  ).toBe(404);
  await county.recompute();
  const query = { period: '2008-Q3' };
  const { byCommittee } = (await county.call('officer', getTarget, { params: { id: 'T3' }, query })).body;
  const counted = (key: string) => byCommittee.find((c) => c.organisation.id === id(key))?.denominator;
  // The township answers for its station, the direct committee for its department alone.
  expect([counted('town2'), counted('direct1')]).toEqual([1, 1]);
  const own = await change('station2-1', moveOrganisation, '2008-10-05', {
    supervisorId: id('town2'),
    administratorId: id('station2-1'),
  });
  expect(own.problem.code).toBe('administrator-itself');
});

test('R1.2 a village moves with its people from a day, and the period opened before keeps its place', async () => {
  await act('village1-2', moveOrganisation, '2008-10-06', { supervisorId: id('town2') });
  expect((await tree('2008-10-05')).柳林村党支部).toBe('青石1镇党委');
  expect((await tree('2008-10-06')).柳林村党支部).toBe('青石2镇党委');
  expect(await villagesOf('2008-Q3', 'town1')).toEqual(['青石1镇党委', 1, 2]);
  // Who may read follows the new place.
  const seen = async (user: string) =>
    (await county.call(user, getOrganisation, { params: { id: id('village1-2') } })).status;
  expect([await seen('clerk1'), await seen('clerk2')]).toEqual([404, 200]);
  for (const [to, code] of [
    ['village2-1', 'kind-not-under'],
    [randomUUID(), 'supervisor-not-there-then'],
  ] as const)
    expect(
      (await change('village1-2', moveOrganisation, '2008-10-07', { supervisorId: id(to) })).problem.code,
    ).toBe(code);
});

test('R1.1 R1.2 right after a merger the closed quarter is counted by the tree it had, the next by the new one', async () => {
  const before = (
    await county.call('officer', listScores, { query: { period: '2008-Q3', kind: 'village-branch' } })
  ).body;
  const { items } = (await county.call('officer', listPeriods)).body;
  const version = items.find((p) => p.id === '2008-Q3')?.version ?? 0;
  const body = { version, acceptMissing: true };
  expect((await county.call('officer', lockPeriod, { params: { id: '2008-Q3' }, body })).status).toBe(200);
  county.standAt('2008-10-20');
  await act('town2', mergeOrganisation, '2008-10-15', { intoId: id('town1'), reason: '撤乡并镇' });
  const old = await tree('2008-10-14');
  expect([old.柳树21村党支部, old.青石2镇农技站]).toEqual(['青石2镇党委', '青石2镇党委']);
  const now = await tree('2008-10-15');
  expect(now).not.toHaveProperty('青石2镇党委');
  for (const name of ['柳树21村党支部', '柳树22村党支部', '柳林村党支部', '青石2镇农技站'])
    expect(now[name], name).toBe('青石1镇党委');
  expect([await villagesOf('2008-Q3', 'town1'), await villagesOf('2008-Q3', 'town2')]).toEqual([
    ['青石1镇党委', 1, 2],
    ['青石2镇党委', 1, 2],
  ]);
  const after = (
    await county.call('officer', listScores, { query: { period: '2008-Q3', kind: 'village-branch' } })
  ).body;
  const placed = (rows: typeof before.rows) =>
    rows.map((r) => [r.organisation.name, r.supervisor?.name]).sort();
  expect(placed(after.rows)).toEqual(placed(before.rows));
  const at = { period: '2008-Q3', organisation: id('town2') };
  const down = (await county.call('officer', explain, { params: { id: 'T2' }, query: at })).body;
  expect(down.organisations.map((o) => o.organisation.name).sort()).toEqual([
    '柳树21村党支部',
    '柳树22村党支部',
  ]);
  await open('2008-Q4');
  await county.recompute();
  expect(await villagesOf('2008-Q4', 'town1')).toEqual(['青石1镇党委', 0, 5]);
  expect(await villagesOf('2008-Q4', 'town2')).toBeUndefined();
  expect(await owing('2008-Q4')).toEqual(expect.arrayContaining(['新桥村党支部', '柳林村党支部']));
  expect(await owing('2008-Q4')).not.toContain('青石2镇党委');
});

test('R1.2 what a merged organisation administered goes to its heir', async () => {
  const other = randomUUID();
  const body = { id: other, name: '农机推广中心', kind: 'agri-department', supervisorId: id('direct1') };
  expect(
    (await county.call('officer', createOrganisation, { body: { ...body, from: '2008-10-16' } })).status,
  ).toBe(200);
  await act('department1', mergeOrganisation, '2008-10-18', { intoId: other });
  const administrator = async (asOf: string) =>
    (await county.call('officer', listOrganisations, { query: { asOf } })).body.items.find(
      (o) => o.id === id('station2-1'),
    )?.administratorId;
  expect([await administrator('2008-10-17'), await administrator('2008-10-18')]).toEqual([
    id('department1'),
    other,
  ]);
});

test('R1.1 an organisation ends from a day and its records stay; one with others below it does not end', async () => {
  const refused = await change('town1', dissolveOrganisation, '2008-10-19');
  expect([refused.status, refused.problem]).toMatchObject([
    409,
    { code: 'organisation-has-members', params: { count: 7 } },
  ]);
  const root = await change('county', dissolveOrganisation, '2008-10-19');
  expect(root.problem.code).toBe('county-committee-stays');
  await act('village2-1', dissolveOrganisation, '2008-10-19', { reason: '整村搬迁' });
  expect(await tree('2008-10-18')).toHaveProperty('柳树21村党支部');
  expect(await tree('2008-10-19')).not.toHaveProperty('柳树21村党支部');
  expect(await owing('2008-Q3')).toContain('柳树21村党支部');
  expect(
    (await change('village2-1', renameOrganisation, '2008-10-20', { name: '再改名村党支部' })).problem,
  ).toMatchObject({
    code: 'organisation-dissolved',
    params: { date: '2008-10-19' },
  });
});

test('R1.1 nothing changes from a day before the last change', async () => {
  const { status, problem } = await change('village1-2', renameOrganisation, '2008-10-01', {
    name: '更早的名字',
  });
  expect([status, problem]).toMatchObject([
    422,
    { code: 'date-before-present', errors: [{ field: 'from' }] },
  ]);
});
