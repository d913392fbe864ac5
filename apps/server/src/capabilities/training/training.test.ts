import { randomUUID } from 'node:crypto';
import { getMember } from '@lianchuang/domain/members/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  addTrainingPlan,
  addTrainingSession,
  checkIn,
  correctTrainingSession,
  getTrainingSession,
  issueCheckInCode,
  listTrainingHours,
  listTrainingPlans,
  listTrainingSessions,
  readCheckIn,
  removeTrainingPlan,
  removeTrainingSession,
  saveTrainees,
} from '@lianchuang/domain/training/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { makeIdentity } from '../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { trainingMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const town = county.ids.town1 ?? '';
const village = county.ids['village1-1'] ?? '';
const people: string[] = [];
let plan = '';
let session = '';

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const [i, name] of ['王建国', '李秀英', '张明', '赵小兰'].entries())
    people.push(await addTestMember(county, 'officer', 'village1-1', { name, nth: i + 1 }));
  people.push(await addTestMember(county, 'officer', 'town1', { name: '刘镇长', nth: 9 }));
});

async function figures(period = '2008-Q3', day = '2008-10-11') {
  const rows = await county.product.db.read(systemScope(1), async (tx) => {
    const found: { organisation_id: string; measure_id: string; value: number }[] = [];
    for (const { sql } of trainingMeasures)
      found.push(...(await tx.many<(typeof found)[number]>(sql, [1, period, 'self', day])));
    return found;
  });
  const name = (id: string) => Object.entries(county.ids).find(([, own]) => own === id)?.[0] ?? id;
  return Object.fromEntries(rows.map((r) => [`${name(r.organisation_id)} ${r.measure_id}`, r.value]));
}

test('R1.10 a township plans its training by quarter; what is held is counted against it', async () => {
  plan = randomUUID();
  const body = {
    id: plan,
    organisationId: town,
    quarter: '2008-Q3',
    title: '农村党员轮训',
    audience: 'members' as const,
    sessions: 2,
    hours: 8,
  };
  expect((await county.call('clerk1', addTrainingPlan, { body })).body).toMatchObject({
    held: 0,
    may: { remove: true },
  });
  expect(await figures()).toEqual({ 'town1 training.plan-fulfilled': 0 });
  // Before the quarter is over nothing is due yet.
  expect(await figures('2008-Q3', '2008-09-20')).toEqual({});
  session = randomUUID();
  const held = await county.call('clerk1', addTrainingSession, {
    body: {
      id: session,
      organisationId: town,
      planId: plan,
      heldOn: '2008-09-12',
      hours: 4,
      topic: '惠农政策',
      teacher: '县委党校',
    },
  });
  expect(held.body, JSON.stringify(held.problem)).toMatchObject({ planTitle: '农村党员轮训', heads: 0 });
  expect((await figures())['town1 training.plan-fulfilled']).toBe(0.5);
  expect((await county.call('clerk1', listTrainingPlans)).body.items).toMatchObject([
    { held: 1, heldHours: 4 },
  ]);
  const refused = await county.call('clerk1', removeTrainingPlan, {
    params: { id: plan },
    body: { version: 1 },
  });
  expect(refused.problem.code).toBe('training-plan-begun');
});

const trainees = async (user: string, organisationId: string, members: string[]) => {
  const { version } = (await county.call(user, getTrainingSession, { params: { id: session } })).body;
  return await county.call(user, saveTrainees, {
    params: { id: session },
    body: { version, organisationId, members },
  });
};

test('R1.10 members of several organisations below take part; hours a head follow, of the village and of the township', async () => {
  expect((await trainees('clerk1', village, people.slice(0, 3))).status).toBe(200);
  const after = await trainees('clerk1', town, people.slice(4));
  expect(after.body.attendance.map((a) => a.members.map((m) => m.name))).toEqual([
    ['李秀英', '王建国', '张明'],
    ['刘镇长'],
  ]);
  expect(after.body.heads).toBe(4);
  const hours = (await county.call('clerk1', listTrainingHours, { query: { quarter: '2008-Q3' } })).body
    .items;
  const of = (id: string) => hours.find((h) => h.organisation.id === id);
  expect(of(village)).toMatchObject({ members: 4, headHours: 12, hours: 3 });
  expect(of(town)).toMatchObject({ members: 5, headHours: 16, hours: 3.2 });
  // The village has held nothing of its own yet: its answer still counts.
  expect(await figures()).toEqual({ 'town1 training.plan-fulfilled': 0.5, 'town1 training.hours': 3.2 });
  await county.call('village1-1', addTrainingSession, {
    body: { id: randomUUID(), organisationId: village, heldOn: '2008-08-08', hours: 2, topic: '大棚技术' },
  });
  expect((await figures())['village1-1 training.hours']).toBe(3);
});

test('R1.10 a village sees its own people at a session of the township, and cannot change it', async () => {
  const seen = (await county.call('village1-1', getTrainingSession, { params: { id: session } })).body;
  expect(seen).toMatchObject({ topic: '惠农政策', heads: 3, may: { change: false, code: false } });
  expect(seen.attendance).toHaveLength(1);
  expect((await county.call('village1-2', getTrainingSession, { params: { id: session } })).status).toBe(404);
  expect((await trainees('village1-1', village, [])).status).toBe(404);
  const titles = async (user: string) =>
    (await county.call(user, listTrainingSessions)).body.items.map((s) => s.topic).sort();
  expect(await titles('village1-1')).toEqual(['大棚技术', '惠农政策']);
  expect(await titles('village1-2')).toEqual([]);
});

test('R1.10 strangers, organisations elsewhere, other plans and days to come are refused by their field', async () => {
  const field = ({ status, problem }: Awaited<ReturnType<typeof trainees>>) => [
    status,
    problem.errors?.map((e) => `${e.field} ${e.code}`),
  ];
  expect(field(await trainees('clerk1', village, [people[4] ?? '']))).toEqual([
    422,
    ['members not-a-member-then'],
  ]);
  expect(field(await trainees('officer', county.ids['village2-1'] ?? '', []))).toEqual([
    422,
    ['organisationId unknown-organisation'],
  ]);
  const body = {
    id: randomUUID(),
    organisationId: village,
    planId: plan,
    heldOn: '2008-10-12',
    hours: 1,
    topic: '明天的课',
  };
  const { problem } = await county.call('officer', addTrainingSession, { body });
  expect(problem.errors?.map((e) => `${e.field} ${e.code}`)).toEqual([
    'heldOn session-in-future',
    'planId unknown-training-plan',
  ]);
});

async function codeOf(id: string): Promise<string> {
  const { body, problem } = await county.call('clerk1', issueCheckInCode, { params: { id } });
  if (problem.code) return problem.code;
  return body.path.replace('/check-in/', '');
}
const say = async (code: string, name: string, ending: string) => {
  const { status, problem } = await county.call('', checkIn, { params: { code }, body: { name, ending } });
  return status === 200 ? 'in' : problem.code;
};

test('R1.10 a member checks in by the code of the day with name and last four characters, once', async () => {
  expect(await codeOf(session)).toBe('check-in-other-day');
  const today = randomUUID();
  await county.call('clerk1', addTrainingSession, {
    body: { id: today, organisationId: town, heldOn: '2008-10-11', hours: 2, topic: '秋收生产' },
  });
  const code = await codeOf(today);
  expect((await county.call('', readCheckIn, { params: { code } })).body).toEqual({
    organisation: '青石1镇党委',
    topic: '秋收生产',
    heldOn: '2008-10-11',
    hours: 2,
  });
  const ending = makeIdentity('1960-05-04', 'male', 1).slice(-4);
  expect(await say(code, '王建国', ending)).toBe('in');
  expect(await say(code, '王建国', ending)).toBe('in');
  expect(await say(code, '李秀英', ending)).toBe('check-in-no-match');
  const seen = (await county.call('clerk1', getTrainingSession, { params: { id: today } })).body;
  expect(seen.attendance.map((a) => a.members.map((m) => m.name))).toEqual([['王建国']]);
  // A list someone had open before is stale now.
  expect(seen.version).toBe(2);

  const forged = code.replace(today, session);
  expect(await say(forged, '王建国', ending)).toBe('not-found');
  expect((await county.call('', readCheckIn, { params: { code: `${code.slice(0, -2)}AA` } })).status).toBe(
    404,
  );
  for (let miss = 2; miss <= 10; miss++) expect(await say(code, '王建国', '0000')).toBe('check-in-no-match');
  expect(await say(code, '王建国', ending)).toBe('too-many-requests');
  county.standAt('2008-10-12');
  expect((await county.call('', readCheckIn, { params: { code } })).status).toBe(404);
  county.standAt('2008-10-11');
  expect((await county.call('officer', getMember, { params: { id: people[0] ?? '' } })).status).toBe(200);
});

test('R1.10 a session is corrected at the version one saw, and deleted with its list', async () => {
  const params = { id: session };
  const { version } = (await county.call('clerk1', getTrainingSession, { params })).body;
  const content = { planId: plan, heldOn: '2008-09-13', hours: 6, topic: '惠农政策和法律' };
  const stale = await county.call('clerk1', correctTrainingSession, {
    params,
    body: { version: version - 1, ...content },
  });
  expect([stale.status, stale.problem.code]).toEqual([409, 'stale-version']);
  const right = await county.call('clerk1', correctTrainingSession, {
    params,
    body: { version, ...content },
  });
  expect(right.body).toMatchObject({ version: version + 1, hours: 6, heads: 4 });
  expect((await figures())['town1 training.hours']).toBe(4.8);
  const gone = await county.call('clerk1', removeTrainingSession, { params, body: { version: version + 1 } });
  expect(gone.body).toEqual({ ok: true });
  expect((await figures())['town1 training.plan-fulfilled']).toBe(0);
  expect((await county.call('village1-1', getTrainingSession, { params })).status).toBe(404);
});
