import { randomUUID } from 'node:crypto';
import {
  addApplicant,
  attachDevelopmentDocument,
  takeDevelopmentStep,
} from '@lianchuang/domain/development/contract';
import {
  addMobileContact,
  getMobileMember,
  listMobileMembers,
  recordMobileMember,
  returnMobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import {
  completeCultivation,
  endCultivation,
  getDoubleCultivation,
  listDevelopmentPlans,
  saveDevelopmentPlan,
  startCultivation,
} from '@lianchuang/domain/development/plan-contract';
import {
  assignPost,
  endPost,
  exemptFromPost,
  listAbleMembers,
  listAssignedPosts,
  reportPost,
} from '@lianchuang/domain/development/post-contract';
import { endMembership, getMember } from '@lianchuang/domain/members/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { applicationOf } from '../../compose/testing/development-acts.ts';
import { attachTo } from '../../compose/testing/fill-return.ts';
import { makeIdentity } from '../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { developmentMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
const members: string[] = [];

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const [nth, bornOn] of ['1960-01-01', '1970-01-01', '1980-01-01', '1930-01-01'].entries()) {
    members.push(
      await addTestMember(county, 'village1-1', 'village1-1', {
        nth: nth + 10,
        name: `党员${'甲乙丙丁'.charAt(nth)}`,
        identity: makeIdentity(bornOn, 'male', nth + 10),
      }),
    );
  }
});

/** `[value, numerator, denominator]` of the quarter at an organisation; undefined where the register is silent. */
async function measured(id: string, organisation: string, asOf = '2008-10-11') {
  const sql = developmentMeasures.find((m) => m.measures.includes(id))?.sql ?? '';
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; value: number | null; numerator: number; denominator: number }>(
      `select * from (${sql}) m`,
      [1, '2008-Q3', 'self', asOf],
    ),
  );
  const row = rows.find((r) => r.organisation_id === county.ids[organisation]);
  return row && [row.value, row.numerator, row.denominator];
}
const one = (i: number): string => members[i] ?? '';

test('R1.6 who is away for more than six months is mobile; without contact for six months out of touch', async () => {
  expect(await measured('members.mobile-in-contact', 'village1-1')).toBeUndefined();
  const leave = async (memberId: string, leftOn: string) => {
    const id = randomUUID();
    const body = { id, memberId, leftOn, place: '广东东莞', work: '', contactBranch: '' };
    const reply = await county.call('village1-1', recordMobileMember, { body });
    expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
    return reply.body;
  };
  const first = await leave(one(0), '2007-03-01');
  const second = await leave(one(1), '2008-08-01');
  expect([first.state, second.state]).toEqual(['out-of-touch', 'away']);
  expect(await measured('members.mobile-in-contact', 'village1-1')).toEqual([0, 0, 1]);
  const again = {
    id: randomUUID(),
    memberId: one(0),
    leftOn: '2008-01-01',
    place: '上海',
    work: '',
    contactBranch: '',
  };
  expect((await county.call('village1-1', recordMobileMember, { body: again })).problem.code).toBe(
    'already-away',
  );
  expect((await county.call('village1-1', listTasks)).body.items).toContainEqual(
    expect.objectContaining({ kind: 'out-of-touch', count: 1, link: '/mobile-members?state=out-of-touch' }),
  );
  const contact = {
    version: 1,
    contactId: randomUUID(),
    on: '2008-10-05',
    how: 'phone' as const,
    contactedBy: '李支书',
  };
  const after = await county.call('village1-1', addMobileContact, {
    params: { id: first.id },
    body: contact,
  });
  expect(after.body).toMatchObject({ state: 'in-touch', inTouchUntil: '2009-04-05' });
  // The contact came after the quarter: as of its end the member was out of touch.
  expect(await measured('members.mobile-in-contact', 'village1-1')).toEqual([0, 0, 1]);
  const early = {
    version: 2,
    contactId: randomUUID(),
    on: '2008-06-20',
    how: 'visit' as const,
    contactedBy: '李支书',
  };
  await county.call('village1-1', addMobileContact, { params: { id: first.id }, body: early });
  expect(await measured('members.mobile-in-contact', 'village1-1')).toEqual([1, 1, 1]);
  expect(await measured('members.mobile-in-contact', 'town1')).toEqual([1, 1, 1]);
  expect(
    (await county.call('village1-1', getMobileMember, { params: { id: first.id } })).body.contacts,
  ).toMatchObject([{ on: '2008-10-05' }, { on: '2008-06-20', how: 'visit' }]);
  const back = await county.call('village1-1', returnMobileMember, {
    params: { id: second.id },
    body: { version: 1, on: '2008-10-01' },
  });
  expect([back.body.state, back.body.may]).toEqual(['returned', false]);
  const list = (await county.call('clerk1', listMobileMembers)).body;
  expect([list.mobile, list.inTouch, list.withoutBranch]).toEqual([1, 1, 1]);
  expect((await county.call('clerk2', listMobileMembers)).body.items).toEqual([]);
});

test('R1.9 members without office hold posts with duties and report each year; who is able but has none is shown', async () => {
  const able = async () =>
    (await county.call('village1-1', listAbleMembers, { params: { id: village } })).body.items.map((m) => [
      m.name,
      m.able,
      m.because,
    ]);
  expect(await able()).toEqual([
    ['党员丙', true, null],
    ['党员丁', false, 'age'],
    ['党员甲', false, 'away'],
    ['党员乙', true, null],
  ]);
  expect(await measured('members.assigned-post', 'village1-1')).toBeUndefined();
  const id = randomUUID();
  const body = {
    id,
    memberId: one(1),
    post: 'mediation',
    duties: '调解邻里纠纷',
    householdGroup: '二组 12 户',
    fromOn: '2006-05-01',
    untilOn: null,
  };
  const made = await county.call('village1-1', assignPost, { body });
  expect(made.body).toMatchObject({ held: true, missing: [2006, 2007], member: { name: '党员乙' } });
  expect(
    (await county.call('village1-1', assignPost, { body: { ...body, id: randomUUID() } })).problem.code,
  ).toBe('assigned-post-held');
  expect(await measured('members.assigned-post', 'village1-1')).toEqual([0.5, 1, 2]);
  const report = { version: 1, year: 2007, on: '2008-01-10', report: '调解纠纷 6 起。' };
  const reported = await county.call('village1-1', reportPost, { params: { id }, body: report });
  expect(reported.body).toMatchObject({
    missing: [2006],
    reports: [{ year: 2007, report: '调解纠纷 6 起。' }],
  });
  await county.call('village1-1', exemptFromPost, { body: { memberId: one(2), exemption: 'in-office' } });
  expect(await measured('members.assigned-post', 'village1-1')).toEqual([1, 1, 1]);
  const list = (await county.call('clerk1', listAssignedPosts)).body;
  expect(list.villages.find((v) => v.organisation.id === village)).toMatchObject({ able: 1, holding: 1 });
  const ended = await county.call('village1-1', endPost, {
    params: { id },
    body: { version: 2, on: '2008-09-01' },
  });
  expect(ended.body.held).toBe(false);
  expect(await measured('members.assigned-post', 'village1-1')).toEqual([0, 0, 1]);
  expect((await county.call('clerk1', listAssignedPosts)).body.items).toEqual([]);
});

test('R1.5 steps past their latest date are counted as of the end of the quarter, at the branch and its committee', async () => {
  const application = applicationOf(village, { appliedOn: '2008-07-01' });
  await county.call('village1-1', addApplicant, { body: application });
  expect(await measured('members.development-overdue', 'village1-1')).toEqual([1, null, null]);
  const talk = { version: 2, stepId: randomUUID(), on: '2008-10-02' };
  const done = await county.call('village1-1', takeDevelopmentStep, {
    params: { id: application.id, act: 'talk' },
    body: talk,
  });
  expect(done.status, JSON.stringify(done.problem)).toBe(200);
  // Done after the quarter had ended: it was overdue then.
  expect(await measured('members.development-overdue', 'village1-1')).toEqual([1, null, null]);
  // The committee has had nothing to decide.
  expect(await measured('members.development-overdue', 'town1')).toEqual([0, null, null]);
  expect(await measured('members.development-overdue', 'village1-2')).toBeUndefined();
  const sent = await attachTo(county, 'village1-1', `/development/${application.id}/documents?act=talk`);
  expect(sent.json()).toMatchObject({ act: 'talk', name: '照片.png', mediaType: 'image/png' });
  const away = await attachTo(county, 'clerk2', `/development/${application.id}/documents?act=talk`);
  expect([away.statusCode, attachDevelopmentDocument.transfer]).toEqual([404, 'upload']);
});

test('R1.5 what falls due is on the first page of who must act', async () => {
  const tasks = async (user: string) =>
    (await county.call(user, listTasks)).body.items.filter((t) => t.kind.startsWith('development'));
  county.standAt('2008-11-01');
  const application = {
    ...applicationOf(village, { appliedOn: '2008-09-20' }),
    identity: makeIdentity('1981-01-01', 'male', 8),
  };
  await county.call('village1-1', addApplicant, { body: application });
  expect(await tasks('village1-1')).toMatchObject([
    { kind: 'development', count: 1, params: { overdue: 1 }, dueOn: '2008-10-20', daysLeft: -12 },
  ]);
  expect(await tasks('village1-2')).toEqual([]);
  expect(await tasks('auditor')).toEqual([]);
  county.standAt('2008-10-11');
});

test('R1.5 each committee has a yearly plan, planned against done', async () => {
  const body = { organisationId: county.ids.town1 ?? '', year: 2008, planned: 6, version: 0 };
  const saved = await county.call('clerk1', saveDevelopmentPlan, { body });
  expect(saved.body).toMatchObject({ planned: 6, done: 0, version: 1 });
  expect((await county.call('clerk1', saveDevelopmentPlan, { body })).problem.code).toBe('stale-version');
  expect((await county.call('village1-1', saveDevelopmentPlan, { body })).status).toBe(403);
  const plans = (await county.call('officer', listDevelopmentPlans)).body;
  expect([plans.year, plans.items.length]).toEqual([2008, 4]);
  expect((await county.call('clerk2', listDevelopmentPlans)).body.items.map((p) => p.planned)).toEqual([
    null,
  ]);
});

test('R7.2 both paths of double cultivation are followed per person, with numbers by year and organisation', async () => {
  const id = randomUUID();
  const body = { id, memberId: one(2), startedOn: '2007-03-01', project: '大棚蔬菜', helper: '农技站' };
  expect((await county.call('village1-1', startCultivation, { body })).body).toMatchObject({
    becameOn: null,
    may: true,
  });
  const became = await county.call('village1-1', completeCultivation, {
    params: { id },
    body: { version: 1, on: '2008-06-30', evidence: '年纯收入 4.2 万元,带动 8 户。' },
  });
  expect(became.body).toMatchObject({ becameOn: '2008-06-30', may: false });
  // The register knows it too, from which day on and by what.
  const card = (await county.call('village1-1', getMember, { params: { id: one(2) } })).body;
  expect(card.capableVillager).toBe(true);
  expect(card.events.find((event) => event.kind === 'became-capable')).toMatchObject({
    onDate: '2008-06-30',
    detail: { note: '年纯收入 4.2 万元,带动 8 户。' },
    byName: 'village1-1同志',
  });
  const again = await county.call('village1-1', startCultivation, { body: { ...body, id: randomUUID() } });
  expect([again.status, again.problem.code]).toEqual([409, 'already-capable']);
  const paths = (await county.call('clerk1', getDoubleCultivation, { query: { year: 2008 } })).body;
  expect(paths.figures).toMatchObject([
    {
      organisation: { id: village },
      supervisor: '青石1镇党委',
      becameCapable: 1,
      capableUnderWay: 2,
      capableJoined: 0,
    },
  ]);
  expect(paths.years).toEqual([{ year: 2008, capableJoined: 0, becameCapable: 1 }]);
  expect(paths.members.map((m) => m.member.name)).toEqual(['党员丙']);
  expect(paths.villagers.map((v) => v.state)).toEqual(['applicant', 'applicant']);
});

test('R7.2 one who is no member any more does not become a capable villager; the cultivation is ended instead', async () => {
  const id = randomUUID();
  const memberId = await addTestMember(county, 'village1-1', 'village1-1', { nth: 60, name: '外出者' });
  const body = { id, memberId, startedOn: '2007-03-01', project: '养羊' };
  expect((await county.call('village1-1', startCultivation, { body })).status).toBe(200);
  await county.call('village1-1', endMembership, {
    params: { id: memberId },
    body: { version: 1, how: 'departed', on: '2008-05-01', reason: '随子女迁走' },
  });
  const late = await county.call('village1-1', completeCultivation, {
    params: { id },
    body: { version: 1, on: '2008-06-30', evidence: '年纯收入 3 万元。' },
  });
  expect([late.status, late.problem.code]).toEqual([422, 'unknown-member']);
  const ended = await county.call('village1-1', endCultivation, {
    params: { id },
    body: { version: 1, on: '2008-06-30', reason: '已迁走' },
  });
  expect(ended.status).toBe(200);
});

test('R1.5 of the new members of twelve months, so many are capable villagers', async () => {
  expect(await measured('members.new-capable', 'village1-1')).toEqual([null, 0, 0]);
  expect(await measured('members.new-capable', 'village1-2')).toBeUndefined();
  for (const capableVillager of [true, false]) {
    await addTestMember(county, 'village1-2', 'village1-2', {
      nth: capableVillager ? 30 : 31,
      name: capableVillager ? '新甲' : '新乙',
      joinedOn: '2008-03-01',
      from: '2008-03-01',
      fullOn: null,
      capableVillager,
    });
  }
  expect(await measured('members.new-capable', 'village1-2')).toEqual([0.5, 1, 2]);
  expect(await measured('members.new-capable', 'town1')).toEqual([0.5, 1, 2]);
});
