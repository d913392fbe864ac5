import { randomUUID } from 'node:crypto';
import * as contract from '@lianchuang/domain/inspections/contract';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { listRemedies } from '@lianchuang/domain/remedies/contract';
import { getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachTo, fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 3, stations: 0 });
afterAll(() => county.close());
const round = randomUUID();

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const [village, how] of [
    ['village1-1', 'good'],
    ['village1-2', 'weak'],
    ['village2-1', 'fair'],
  ] as const) {
    const id = (await county.call(village, listReturns)).body.items[0]?.id ?? '';
    await fillReturn(county, village, id, how);
    const { version } = (await county.call(village, getReturn, { params: { id } })).body;
    const done = await county.call(village, submitReturn, { params: { id }, body: { version } });
    expect(done.status, JSON.stringify(done.problem)).toBe(200);
  }
  await county.recompute();
});

const plan = (user: string, more: object = {}) =>
  county.call(user, contract.planInspectionRound, {
    body: {
      id: randomUUID(),
      title: '三季度督查',
      startsOn: '2008-10-12',
      endsOn: '2008-10-31',
      periodId: '2008-Q3',
      kind: 'village-branch',
      rule: 'lowest',
      size: 2,
      underId: county.ids[user === 'officer' ? 'county' : 'town1'] ?? '',
      ...more,
    },
  });
const drawn = async (user: string, id: string) =>
  (await county.call(user, contract.listInspections, { query: { round: id } })).body.items;
const read = async (user: string, id: string) =>
  (await county.call(user, contract.getInspection, { params: { id } })).body;
const name = (id: string) => Object.entries(county.ids).find(([, value]) => value === id)?.[0];

test('R3.8 a round draws its sample by rule, or at random with the seed shown', async () => {
  const lowest = await plan('officer', { id: round });
  expect(lowest.body, JSON.stringify(lowest.problem)).toMatchObject({
    seed: null,
    candidates: 6,
    planned: 2,
  });
  const sample = await drawn('officer', round);
  expect(sample.map((i) => name(i.organisation.id))).toEqual(['village1-2', 'village2-1']);
  expect(sample[0]?.drawnFor ?? 100).toBeLessThan(sample[1]?.drawnFor ?? 0);
  const random = await plan('secretary1', { rule: 'random', size: 3 });
  expect(random.body.seed).not.toBeNull();
  expect((await drawn('secretary1', random.body.id)).map((i) => i.supervisor)).toEqual(
    Array.from({ length: 3 }, () => '青石1镇党委'),
  );
  expect((await plan('secretary1', { underId: county.ids.town2 })).problem.code).toBe('unknown-organisation');
  expect((await plan('officer', { rule: 'jump' })).problem.errors?.[0]?.code).toBe('no-candidates');
  expect((await plan('officer', { endsOn: '2008-10-01' })).problem.errors?.[0]?.code).toBe('inspection-days');
  expect((await plan('officer', { periodId: '2008-Q4' })).problem.errors?.[0]?.code).toBe('unknown-period');
});

test('R3.8 an inspection found otherwise becomes a problem with a date, and is looked at again', async () => {
  const [line] = await drawn('officer', round);
  const id = line?.id ?? '';
  // Nobody is told beforehand.
  const asked = await county.call('village1-2', contract.getInspection, { params: { id } });
  expect(asked.status).toBe(404);
  let sheet = await read('officer', id);
  expect(sheet.checklist.length).toBeGreaterThan(15);
  const claimed = sheet.checklist.filter((l) => (l.claimed ?? 0) > 0);
  const [wrong, right] = claimed;
  const params = { id };
  const save = (items: object[]) =>
    county.call('officer', contract.saveInspectionItems, {
      params,
      body: { version: sheet.version, items: items as never },
    });
  const criterionId = wrong?.criterionId ?? '';
  const codes = async (item: object) => (await save([item])).problem.errors?.[0]?.code;
  expect(await codes({ criterionId: 'x', verdict: 'as-claimed' })).toBe('unknown-criterion');
  expect(await codes({ criterionId, verdict: 'otherwise' })).toBe('found-missing');
  expect(await codes({ criterionId, verdict: 'otherwise', found: 99 })).toBe('found-range');
  const finish = (more: object) =>
    county.call('officer', contract.finishInspection, {
      params,
      body: { version: sheet.version, visitedOn: '2008-10-11', notice: null, ...more },
    });
  expect((await finish({})).problem.code).toBe('nothing-checked');
  const saved = await save([
    { criterionId, verdict: 'otherwise', found: 0, note: '没有会议记录' },
    { criterionId: right?.criterionId ?? '', verdict: 'as-claimed' },
  ]);
  expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
  sheet = saved.body;
  expect(sheet).toMatchObject({
    checked: 2,
    found: right?.claimed,
    claimed: (wrong?.claimed ?? 0) + (right?.claimed ?? 0),
  });
  const photo = await attachTo(county, 'officer', `/inspections/${id}/photos?criterion=${criterionId}`);
  expect(photo.statusCode, photo.body).toBe(200);
  const astray = await attachTo(county, 'officer', `/inspections/${id}/photos?criterion=x`);
  expect((astray.json() as { code: string }).code).toBe('unknown-criterion');
  const notice = {
    problemId: randomUUID(),
    remedyId: randomUUID(),
    title: '补齐会议记录',
    owner: '李支书',
    dueOn: '2008-11-11',
  };
  expect((await finish({ visitedOn: '2008-10-12' })).problem.errors?.[0]?.code).toBe('visit-date');
  const finished = await finish({ notice, summary: '记录不全' });
  expect(finished.body, JSON.stringify(finished.problem)).toMatchObject({
    state: 'done',
    inspector: 'officer同志',
    problems: [{ id: notice.problemId, state: 'open' }],
    may: ['again'],
  });
  // Now the village sees it, the problem, and the photograph; another village nothing.
  expect((await read('village1-2', id)).photos).toHaveLength(1);
  const download = (user: string) =>
    county.call(user, contract.readInspectionPhoto, {
      params: { id: (photo.json() as { id: string }).id },
    });
  expect([(await download('village1-2')).status, (await download('village1-1')).status]).toEqual([200, 404]);
  const { items } = (await county.call('village1-2', listRemedies, { query: { source: 'inspection' } })).body;
  expect(items).toMatchObject([
    { id: notice.remedyId, owner: '李支书', dueOn: '2008-11-11', criteria: [{ id: criterionId }] },
  ]);
  const told = (await county.call('village1-2', listNotifications)).body.items.map((n) => n.kind);
  expect(told).toEqual(expect.arrayContaining(['inspection-done', 'remedy-issued']));

  const againId = randomUUID();
  const again = await county.call('officer', contract.inspectAgain, {
    params,
    body: { version: finished.body.version, againId },
  });
  expect(again.body, JSON.stringify(again.problem)).toMatchObject({
    id: againId,
    previousId: id,
    state: 'planned',
  });
  expect(again.body.checklist.map((l) => l.criterionId)).toEqual([criterionId]);
  expect((await read('officer', id)).may).toEqual([]);
});

test('R3.8 what was found stands beside what was claimed, by committee; a second look does not count', async () => {
  const { items, quarters } = (await county.call('officer', contract.listClaimsFound)).body;
  expect(quarters).toEqual(['2008-Q3']);
  expect(items).toMatchObject([
    { organisation: { id: county.ids.town1 }, inspections: 1, checked: 2, asClaimed: 1 },
  ]);
  expect(items[0]?.claimed ?? 0).toBeGreaterThan(items[0]?.found ?? 0);
  expect((await county.call('secretary2', contract.listClaimsFound)).body.items).toEqual([]);
});

test('R3.8 a township may not inspect itself, and a branch inspects nobody', async () => {
  const own = await plan('officer', { kind: 'township-committee', rule: 'never' });
  const mine = (await drawn('officer', own.body.id)).find((i) => i.organisation.id === county.ids.town1);
  const items = [{ criterionId: 'x', verdict: null }];
  const body = { version: 1, items };
  const ask = (user: string) =>
    county.call(user, contract.saveInspectionItems, { params: { id: mine?.id ?? '' }, body });
  expect((await ask('secretary1')).status).toBe(404);
  expect((await ask('village1-1')).status).toBe(403);
});
