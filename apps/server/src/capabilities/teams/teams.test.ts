import { randomUUID } from 'node:crypto';
import {
  addReserve,
  adoptRules,
  appointToPost,
  endReserve,
  listTeams,
  recordDecision,
  recordDisciplineCase,
  recordStudySession,
  saveTeam,
  withdrawPaper,
} from '@lianchuang/domain/teams/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { teamDesk } from './testing/team-desk.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const { place, team, write, person, appoint, relieve, assess, member } = teamDesk(county);
beforeAll(() => county.standAt('2008-10-01'));

const row = async (key: string, user = 'officer') =>
  (await county.call(user, listTeams)).body.items.find((r) => r.organisation.id === place(key));

test('R1.7 a village whose team nobody entered yet shows the usual posts and who is missing', async () => {
  expect(await team('village1-1')).toMatchObject({ version: 0, holders: [] });
  expect((await team('village1-1')).posts.map((p) => p.post)).toEqual([
    'secretary',
    'organisation-member',
    'publicity-member',
    'village-director',
    'village-deputy-director',
    'village-member',
  ]);
  expect(await row('village1-1')).toMatchObject({ registered: false, secretary: null, combined: null });
});

test('R1.7 a member of the register and one who is no member hold posts; sex and birth date come from the register', async () => {
  const memberId = await member('village1-1', '赵春梅', '1970-05-06');
  const made = await appoint('village1-1', 'secretary', '2005-11-10', {
    person: { ...person('写错的名', '1950-01-01'), memberId },
  });
  expect(made).toMatchObject({
    version: 2,
    people: [{ name: '赵春梅', bornOn: '1970-05-06', sex: 'female', age: 38 }],
  });
  const second = await appoint('village1-1', 'village-member', '2006-01-01', {
    person: person('钱伟', '1980-02-02', ['returned-youth']),
  });
  expect(second).toMatchObject({
    people: [{}, { name: '钱伟', memberId: null, origins: ['returned-youth'] }],
  });
  expect(
    await appoint('village1-1', 'village-director', '2006-01-01', {
      person: { ...person('某人'), memberId: randomUUID() },
    }),
  ).toBe('unknown-member');
  expect(await appoint('village1-1', 'village-director', '2006-01-01', {})).toBe('person-missing');
  expect(
    await appoint('village1-1', 'village-director', '2006-01-01', { person: person('孙亮', '1990-01-01') }),
  ).toBe('too-young');
});

test('R1.7 a seat never has two holders at once: the second is told who holds it and since when', async () => {
  const { version } = await team('village1-1');
  const reply = await county.call('clerk1', appointToPost, {
    params: { id: place('village1-1') },
    body: {
      version,
      holdingId: randomUUID(),
      post: 'secretary',
      from: '2008-05-01',
      personId: randomUUID(),
      person: person('李强'),
    },
  });
  expect([reply.status, reply.problem.code, reply.problem.params]).toEqual([
    409,
    'post-held',
    { name: '赵春梅', date: '2005-11-10' },
  ]);
  // Before the present holder somebody else may have held it, up to that day.
  expect(
    await appoint('village1-1', 'secretary', '2002-11-01', { person: person('李强') }, '2005-11-11'),
  ).toBe('post-held');
  expect(
    await appoint('village1-1', 'secretary', '2002-11-01', { person: person('李强') }, '2005-11-10'),
  ).toMatchObject({
    former: [{ post: 'secretary', from: '2002-11-01', until: '2005-11-10' }],
  });
  expect(await appoint('village1-1', 'secretary', '2009-01-01', { person: person('李强') })).toBe(
    'day-in-future',
  );
  expect(await appoint('village1-1', 'discipline-member', '2008-01-01', { person: person('李强') })).toBe(
    'post-not-here',
  );
});

test('R1.7 two who appoint at the same moment: one of them is shown what the other did', async () => {
  const { version } = await team('village1-2');
  const body = (name: string) => ({
    version,
    holdingId: randomUUID(),
    post: 'secretary' as const,
    from: '2008-05-01',
    personId: randomUUID(),
    person: person(name),
  });
  const replies = await Promise.all(
    ['周平', '吴静'].map((name) =>
      county.call('clerk1', appointToPost, { params: { id: place('village1-2') }, body: body(name) }),
    ),
  );
  expect(replies.map((r) => r.status).sort()).toEqual([200, 409]);
  expect((await team('village1-2')).holders).toHaveLength(1);
});

test('R1.7 one person as secretary and village director is a combined post; relieved of one they stay in the other', async () => {
  const { people } = await team('village1-1');
  const personId = people.find((p) => p.name === '赵春梅')?.id ?? '';
  await appoint('village1-1', 'village-director', '2005-12-20', { personId });
  expect(await row('village1-1')).toMatchObject({ combined: true, people: 2, secretary: { name: '赵春梅' } });
  expect(await relieve('village1-1', 'village-director', '2008-09-15')).toMatchObject({
    former: [{ post: 'village-director', until: '2008-09-15', leaving: 'resigned' }, { post: 'secretary' }],
  });
  expect(await row('village1-1')).toMatchObject({
    combined: false,
    vacant: expect.arrayContaining(['village-director', 'organisation-member']),
  });
  // A vacancy on the very day, and not before it.
  expect(await appoint('village1-1', 'village-director', '2008-09-14', { personId })).toBe('post-held');
  expect(typeof (await appoint('village1-1', 'village-director', '2008-09-15', { personId }))).toBe('object');
});

test('R1.7 seats are fixed by each organisation, never fewer than are held, and a single post stays single', async () => {
  const save = async (post: string, seats: number, terms: unknown[] = []) =>
    write('clerk1', saveTeam, place('village1-1'), {
      version: (await team('village1-1')).version,
      posts: [{ post, seats }] as never,
      terms: terms as never,
    });
  expect(await save('secretary', 2)).toBe('post-single');
  expect(await save('secretary', 0)).toBe('seat-held');
  expect(
    await save('village-member', 3, [{ committee: 'party', from: '2005-11-01', until: '2008-11-01' }]),
  ).toMatchObject({
    terms: [{ committee: 'party', until: '2008-11-01' }],
  });
  expect(await row('village1-1')).toMatchObject({ termUntil: '2008-11-01' });
  expect(
    await save('village-member', 3, [{ committee: 'party', from: '2005-11-01', until: '2005-11-01' }]),
  ).toBe('term-ends-before');
  const town = await write('clerk1', saveTeam, place('town1'), {
    version: 0,
    posts: [{ post: 'village-director', seats: 1 }],
    terms: [],
  });
  expect(town).toBe('post-not-here');
});

test('R1.7 reserve cadres stand on a list by village, once each, until appointed or withdrawn', async () => {
  const personId = randomUUID();
  const add = () =>
    write('village1-1', addReserve, place('village1-1'), {
      reserveId: randomUUID(),
      personId,
      person: person('郑海燕', '1982-01-01', ['graduate']),
      from: '2008-03-01',
      plan: '跟班学习',
    });
  expect(await add()).toMatchObject({ reserve: [{ personId, until: null, plan: '跟班学习' }] });
  expect(await add()).toBe('already-in-reserve');
  const [cadre] = (await team('village1-1')).reserve;
  expect(
    await write('village1-1', endReserve, cadre?.id ?? '', {
      version: 1,
      on: '2008-09-01',
      outcome: 'appointed',
    }),
  ).toMatchObject({ reserve: [{ until: '2008-09-01', outcome: 'appointed' }] });
});

test('R1.8 ability is assessed by whoever stands above, with what shows it; a later assessment counts from its day on', async () => {
  const { people } = await team('village1-1');
  const secretary = people.find((p) => p.name === '赵春梅')?.id ?? '';
  expect(await assess('village1-1', secretary, true, '2008-09-01', 'village1-1')).toBe('not-for-own-team');
  expect(await assess('village1-1', randomUUID(), true)).toBe('unknown-person');
  await assess('village1-1', secretary, true, '2007-06-01');
  await assess('village1-1', secretary, false, '2008-06-01');
  expect(await row('village1-1')).toMatchObject({ secretaryAble: false, assessed: 1, able: 0, people: 2 });
  const [latest] = (await team('village1-1')).people.find((p) => p.id === secretary)?.assessments ?? [];
  expect(latest).toMatchObject({ by: 'clerk1同志', evidence: '种植大棚二十亩,带动十二户' });
  const put = await write(
    'clerk1',
    withdrawPaper,
    latest?.id ?? '',
    { version: 1, reason: '评错了人' },
    { paper: 'assessment' },
  );
  expect(put).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ id: secretary, able: true })]),
  });
});

test('R1.12 rules, decisions with their votes, study sessions; no majority, no adoption', async () => {
  const at = place('village1-1');
  await write('village1-1', adoptRules, at, {
    rulesId: randomUUID(),
    title: '村“两委”联席会议议事规则',
    text: '重大事项由党支部提议、村“两委”商议、党员大会审议、村民代表会议决议。',
    on: '2008-03-12',
  });
  const decide = (votesFor: number, votesAgainst: number, result: 'adopted' | 'rejected') =>
    write('village1-1', recordDecision, at, {
      decisionId: randomUUID(),
      on: '2008-07-02',
      matter: '修建村内道路两公里',
      proposedBy: '赵春梅',
      votesFor,
      votesAgainst,
      abstained: 1,
      result,
    });
  expect(await decide(2, 1, 'adopted')).toBe('decision-not-carried');
  expect(await decide(4, 1, 'adopted')).toMatchObject({
    decisions: [{ votesFor: 4, abstained: 1, result: 'adopted' }],
  });
  expect(await decide(1, 4, 'rejected')).toMatchObject({ decisions: [{ result: 'rejected' }, {}] });
  expect(
    await write('clerk1', recordStudySession, place('town1'), {
      sessionId: randomUUID(),
      on: '2008-07-20',
      topic: '村级组织换届',
    }),
  ).toMatchObject({ sessions: [{ topic: '村级组织换届' }] });
});

test('R1.12 a discipline case is entered from above, about somebody of the team', async () => {
  const personId = (await team('village1-1')).people[0]?.id ?? '';
  const enter = (user: string) =>
    write(user, recordDisciplineCase, place('village1-1'), {
      caseId: randomUUID(),
      personId,
      on: '2008-08-08',
      serious: true,
      decision: '撤销党内职务',
    });
  expect(await enter('village1-1')).toBe('not-for-own-team');
  expect(await enter('secretary1')).toMatchObject({ cases: [{ personId, serious: true }] });
});

test('R3.7 other townships neither see the team nor change it', async () => {
  expect(await row('village1-1', 'clerk2')).toBeUndefined();
  expect(
    await write('clerk2', addReserve, place('village1-1'), {
      reserveId: randomUUID(),
      personId: randomUUID(),
      from: '2008-03-01',
      plan: '',
    }),
  ).toBe('not-found');
});
