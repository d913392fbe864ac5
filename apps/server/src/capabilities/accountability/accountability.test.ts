import { randomUUID } from 'node:crypto';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { actOnRemedy, issueRemedies, listRemedies } from '@lianchuang/domain/remedies/contract';
import type { RemedyAction } from '@lianchuang/domain/remedies/states';
import {
  addLeadingUnit,
  changeLeadingUnit,
  endLeadingUnit,
  listLeadingUnits,
  listResponsibilities,
  planLeadingUnit,
  saveResponsibility,
} from '@lianchuang/domain/responsibilities/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { accountabilityMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
const remedy = randomUUID();

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
});

const one = async (user: string) =>
  (await county.call(user, listRemedies)).body.items.find((r) => r.id === remedy);

async function act(user: string, action: RemedyAction, note?: string) {
  const version = (await one('officer'))?.version ?? 0;
  const body = { version, ...(note ? { note } : {}) };
  const {
    status,
    body: after,
    problem,
  } = await county.call(user, actOnRemedy, { params: { id: remedy, action }, body });
  return status === 200 ? after.state : problem.code;
}

test('R3.5 a proposal becomes a remedy with owner and date, and reaches who must do it', async () => {
  const item = {
    id: remedy,
    organisationId: village,
    title: '按月开好组织生活会',
    criteria: ['life-meetings'],
    owner: '李支书',
    dueOn: '2008-11-30',
  };
  const body = { periodId: '2008-Q3', targetId: 'T2', items: [item] };
  expect((await county.call('officer', issueRemedies, { body })).body).toEqual({ issued: 1 });
  expect(await one('village1-1')).toMatchObject({
    organisation: { id: village },
    targetId: 'T2',
    owner: '李支书',
    dueOn: '2008-11-30',
    state: 'open',
    may: ['report-done'],
  });
  expect((await county.call('village1-1', listNotifications)).body.items[0]).toMatchObject({
    kind: 'remedy-issued',
    params: { title: '按月开好组织生活会', dueOn: '2008-11-30' },
  });
  expect(await one('village2-1')).toBeUndefined();
});

test('R3.5 who is past the date is counted by days, and found under overdue', async () => {
  county.standAt('2008-12-03');
  expect((await one('officer'))?.overdueDays).toBe(3);
  const { items } = (await county.call('officer', listRemedies, { query: { state: 'overdue' } })).body;
  expect(items.map((r) => r.id)).toEqual([remedy]);
});

test('R3.5 its owner reports it done; who issued it sends it back or closes it; no step out of turn', async () => {
  expect(await act('officer', 'accept')).toBe('wrong-state');
  expect(await act('village1-1', 'report-done', '十一月已开')).toBe('done');
  expect(await act('village1-1', 'accept')).toBe('not-allowed');
  expect(await act('officer', 'reject', '缺会议记录')).toBe('open');
  expect((await one('village1-1'))?.note).toBe('缺会议记录');
  expect(await act('village1-1', 'report-done')).toBe('end-state-missing');
  expect(await act('village1-1', 'report-done', '会议记录已补')).toBe('done');
  expect(await act('officer', 'accept')).toBe('closed');
  expect(await act('officer', 'cancel')).toBe('wrong-state');
  expect((await county.call('officer', listRemedies, { query: { state: 'overdue' } })).body.items).toEqual(
    [],
  );
});

test('R3.5 with one wrong row none is issued, and each is named by row', async () => {
  const item = { title: '整改', criteria: [], owner: '某人', dueOn: '2008-12-31' };
  const items = [
    { ...item, id: randomUUID(), organisationId: village },
    { ...item, id: randomUUID(), organisationId: randomUUID() },
    { ...item, id: randomUUID(), organisationId: village, dueOn: '2008-12-01' },
  ];
  const before = (await county.call('officer', listRemedies)).body.total;
  const { problem } = await county.call('officer', issueRemedies, {
    body: { periodId: '2008-Q3', targetId: 'T2', items },
  });
  expect(problem.errors).toEqual([
    { field: 'organisationId', row: 2, code: 'unknown-organisation' },
    { field: 'dueOn', row: 3, code: 'due-date-past' },
  ]);
  expect((await county.call('officer', listRemedies)).body.total).toBe(before);
});

test('R3.7 every standard and target has a first responsible person, or is listed as lacking one', async () => {
  const lacking = async (user: string) =>
    (await county.call(user, listResponsibilities, { query: { missing: 'true' } })).body.items.length;
  const { total, assigned } = (await county.call('secretary1', listResponsibilities)).body;
  // The standard of the township and of each of its two villages, and the sites of these.
  expect([total, assigned, await lacking('secretary1')]).toEqual([5, 0, 5]);
  const subject = { subject: 'standard' as const, subjectId: 'five-goods-village', organisationId: village };
  const body = { ...subject, version: 0, firstResponsible: '李支书', leaderInCharge: '王镇长' };
  const saved = await county.call('secretary1', saveResponsibility, { body });
  expect(saved.body, JSON.stringify(saved.problem)).toMatchObject({ firstResponsible: '李支书', version: 1 });
  expect(await lacking('secretary1')).toBe(4);
  expect(
    (await county.call('secretary2', saveResponsibility, { body: { ...body, version: 1 } })).status,
  ).toBe(404);
  expect((await county.call('clerk1', saveResponsibility, { body: { ...body, version: 1 } })).status).toBe(
    403,
  );
});

test('R3.7 sites and open remedies have their responsible persons too, and who has nobody is listed', async () => {
  const list = async (query: object) =>
    (await county.call('secretary1', listResponsibilities, { query: { ...query } })).body.items;
  const sites = await list({ subject: 'site', missing: 'true' });
  expect(sites.map((s) => s.organisation.name)).toEqual(['柳树11村党支部', '柳树12村党支部']);
  const open = randomUUID();
  const item = { id: open, organisationId: village, title: '修缮活动室', criteria: [], owner: '李支书' };
  const issued = await county.call('officer', issueRemedies, {
    body: { periodId: '2008-Q3', targetId: 'T2', items: [{ ...item, dueOn: '2009-01-31' }] },
  });
  expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
  const [remedyRow] = await list({ subject: 'remedy' });
  expect(remedyRow).toMatchObject({
    subjectTitle: '修缮活动室',
    firstResponsible: '李支书',
    leaderInCharge: null,
  });
  for (const [subject, subjectId] of [
    ['site', 'activity-site'],
    ['remedy', open],
  ] as const) {
    const names = { firstResponsible: '李支书', leaderInCharge: '王镇长', department: '党政办' };
    const saved = await county.call('secretary1', saveResponsibility, {
      body: { subject, subjectId, organisationId: village, version: 0, ...names },
    });
    expect(saved.body, JSON.stringify(saved.problem)).toMatchObject({ ...names, version: 1 });
  }
  const astray = await county.call('secretary1', saveResponsibility, {
    body: {
      subject: 'remedy',
      subjectId: randomUUID(),
      organisationId: village,
      version: 0,
      firstResponsible: '某人',
    },
  });
  expect(astray.status).toBe(404);
});

test('R3.7 the measure counts what the list counts: targets, standards, sites and remedies, and so do its records', async () => {
  const published = accountabilityMeasures.find((m) => m.measures.includes('responsibility.assigned'));
  if (published?.source !== 'record') throw new Error('not published');
  const day = '2008-12-03';
  const measured = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; numerator: number; denominator: number }>(published.sql, [
      tx.countyId,
      '2008-Q3',
      'self',
      day,
    ]),
  );
  const of = (key: string) => measured.find((m) => m.organisation_id === county.ids[key]);
  for (const [key, user] of [
    ['county', 'officer'],
    ['town1', 'secretary1'],
    ['town2', 'clerk2'],
    ['department1', 'department1'],
  ] as const) {
    const list = (await county.call(user, listResponsibilities)).body;
    expect(of(key), key).toMatchObject({ numerator: list.assigned, denominator: list.total });
    const records = await county.product.db.read(systemScope(1), (tx) =>
      published.records(tx, {
        measureId: 'responsibility.assigned',
        organisationId: county.ids[key] ?? '',
        periodId: '2008-Q3',
        startsOn: '2008-07-01',
        endsOn: day,
        viewer: { lo: tx.scope.lo, hi: tx.scope.hi },
      }),
    );
    // Fifty at most, those without anybody first.
    expect(records, key).toHaveLength(Math.min(list.total, 50));
    const without = records.filter((r) => r.marks.includes('responsibilities.missing'));
    expect(without, key).toHaveLength(Math.min(list.total - list.assigned, 50));
    expect(records.slice(0, without.length), key).toEqual(without);
  }
  const subjects = (await county.call('officer', listResponsibilities)).body.items.map((r) => r.subject);
  expect(new Set(subjects)).toEqual(new Set(['target', 'standard', 'site', 'remedy']));
});

test('R3.7 what nobody answers for is a task of the nearest secretary who may name somebody, until somebody is named', async () => {
  const task = async (user: string) =>
    (await county.call(user, listTasks)).body.items.find(({ kind }) => kind === 'assign');
  const missing = async () =>
    (await county.call('secretary2', listResponsibilities, { query: { missing: 'true' } })).body.items;
  const [first, ...rest] = await missing();
  expect(await task('secretary2')).toMatchObject({
    count: rest.length + 1,
    link: '/responsibilities?missing=true',
  });
  for (const user of ['clerk2', 'leader', 'village2-1']) expect(await task(user), user).toBeUndefined();
  // The county's own: what stands below no secretary.
  const county1 = (await county.call('officer', listResponsibilities, { query: { missing: 'true' } })).body
    .items;
  const below = await Promise.all(
    ['secretary1', 'secretary2'].map(async (user) => (await task(user))?.count ?? 0),
  );
  expect((await task('officer'))?.count).toBe(county1.length - below.reduce((a, b) => a + b, 0));
  if (!first) throw new Error('nothing is missing');
  const saved = await county.call('secretary2', saveResponsibility, {
    body: {
      subject: first.subject,
      subjectId: first.subjectId,
      organisationId: first.organisation.id,
      version: 0,
      firstResponsible: '王书记',
    },
  });
  expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
  expect((await task('secretary2'))?.count ?? 0).toBe(rest.length);
});

test('R3.7 a leading group has its head and member units, each of which writes its own plan', async () => {
  const group = county.ids.county ?? '';
  const department = county.ids.department1 ?? '';
  const put = async (user: string, more: object) => {
    const base = { id: randomUUID(), groupId: group, unitId: null, role: 'member' as const };
    return await county.call(user, addLeadingUnit, { body: { ...base, name: '农技推广中心', ...more } });
  };
  const units = async (user: string) => (await county.call(user, listLeadingUnits)).body;
  expect((await units('officer')).without.map((o) => o.kind)).toEqual([
    'county-committee',
    'agri-department',
    'township-committee',
    'township-committee',
  ]);
  expect((await put('officer', { name: '组长', role: 'head', leader: '县委书记' })).status).toBe(200);
  const unit = (await put('officer', { unitId: department, duty: '科技培训' })).body;
  expect((await units('officer')).without.map((o) => o.kind)).not.toContain('county-committee');
  expect((await put('secretary1', {})).problem.errors?.[0]?.field).toBe('groupId');
  const plan = (user: string, version: number) =>
    county.call(user, planLeadingUnit, {
      params: { id: unit.id },
      body: { version, plan: '三年培训农民三千人次' },
    });
  expect((await plan('secretary1', 1)).status).toBe(404);
  expect((await units('department1')).items.map((u) => [u.id, u.may])).toEqual([[unit.id, ['plan']]]);
  expect((await plan('department1', 1)).body).toMatchObject({ plan: '三年培训农民三千人次', version: 2 });
  expect((await plan('department1', 1)).problem.code).toBe('stale-version');
  expect((await units('clerk1')).items).toEqual([]);
  const changed = await county.call('officer', changeLeadingUnit, {
    params: { id: unit.id },
    body: { version: 2, name: '农技中心', unitId: department, duty: '科技下乡', role: 'member' },
  });
  expect(changed.body).toMatchObject({ name: '农技中心', duty: '科技下乡', plan: '三年培训农民三千人次' });
  const ended = await county.call('officer', endLeadingUnit, {
    params: { id: unit.id },
    body: { version: 3 },
  });
  expect(ended.status).toBe(200);
  expect((await units('department1')).items).toEqual([]);
});
