import { randomUUID } from 'node:crypto';
import {
  addApplicant,
  correctApplicant,
  getDevelopment,
  listDevelopment,
  takeBackStep,
  takeDevelopmentStep,
} from '@lianchuang/domain/development/contract';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import { endMembership, getMember, listMembers } from '@lianchuang/domain/members/contract';
import { checkDigitOf } from '@lianchuang/domain/members/identity-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember, memberCard } from '../../compose/testing/add-test-member.ts';
import { applicationOf } from '../../compose/testing/development-acts.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
beforeAll(() => county.standAt('2008-10-11'));
const carried = { entitled: 30, present: 26, inFavour: 25 };
let made = 0;

/** A number of the area that nobody has. */
function identityOf(bornOn: string): string {
  const digits = `999999${bornOn.replaceAll('-', '')}${String(++made).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

async function apply(appliedOn: string, more: { bornOn?: string; user?: string } = {}) {
  const id = randomUUID();
  const reply = await county.call(more.user ?? 'village1-1', addApplicant, {
    body: {
      id,
      organisationId: county.ids['village1-1'] ?? '',
      appliedOn,
      name: '张春生',
      ethnicGroup: '汉',
      education: 'senior-middle',
      occupation: '养殖大户',
      capableVillager: true,
      identity: identityOf(more.bornOn ?? '1970-05-01'),
    },
  });
  return { id, ...reply };
}

const person = async (id: string) => (await county.call('officer', getDevelopment, { params: { id } })).body;

async function step(user: string, id: string, act: DevelopmentAct, on: string, more: object = {}) {
  const { version } = await person(id);
  const body = { version, stepId: randomUUID(), on, ...more };
  const reply = await county.call(user, takeDevelopmentStep, { params: { id, act }, body });
  return reply.status === 200 ? reply.body.state : [reply.problem.code, reply.problem.params?.date];
}

test('R1.5 from the application to full membership, each step in its time, and the register follows', async () => {
  const { id, body } = await apply('2005-03-01');
  expect(body).toMatchObject({
    state: 'applicant',
    bornOn: '1970-05-01',
    due: { what: 'talk', dueOn: '2005-04-01', overdue: true },
    identityMasked: expect.stringMatching(/^999999\*{10}/),
  });
  const village = (act: DevelopmentAct, on: string, more = {}) => step('village1-1', id, act, on, more);
  const clerk = (act: DevelopmentAct, on: string, more = {}) => step('clerk1', id, act, on, more);
  expect(await village('accept', '2005-04-01')).toEqual(['talk-missing', undefined]);
  expect(await village('talk', '2005-03-20')).toBe('applicant');
  expect(await village('accept', '2005-04-01')).toBe('activist');
  for (const on of ['2005-06-20', '2005-09-20', '2005-12-20', '2006-03-15']) await village('observe', on);
  expect(await village('make-target', '2006-03-31')).toEqual(['too-early', '2006-04-01']);
  expect(await village('make-target', '2006-04-01')).toBe('development-target');
  await village('review', '2006-05-01', { passed: true });
  await village('train', '2006-05-10', { days: 3, hours: 20 });
  expect(await village('vote', '2006-06-01', { vote: carried })).toBe('development-target');
  // The branch has voted; the committee decides.
  expect(await village('approve', '2006-07-01')).toEqual(['not-allowed', undefined]);
  expect(await clerk('approve', '2006-12-02')).toEqual(['vote-lapsed', '2006-12-01']);
  expect(await clerk('approve', '2006-07-01')).toBe('probationary');
  const member = () =>
    county.product.db.read(systemScope(1), (tx) =>
      tx.many(
        'select joined_on, full_on, capable_villager, name from member where county_id = 1 and id = $1',
        [id],
      ),
    );
  expect(await member()).toEqual([
    { joined_on: '2006-06-01', full_on: null, capable_villager: true, name: '张春生' },
  ]);
  expect(await clerk('confirm', '2007-05-31', { vote: carried })).toEqual(['too-early', '2007-06-01']);
  expect(await clerk('confirm', '2007-06-15', { vote: carried })).toBe('full-member');
  expect(await member()).toMatchObject([{ full_on: '2007-06-15' }]);
  const last = await person(id);
  expect([last.next, last.due, last.steps.length]).toEqual([[], null, 12]);
  expect(last.deadlines.filter((d) => d.overdue)).toEqual([]);
});

test('R1.5 who stands in the member register already does not apply', async () => {
  await addTestMember(county, 'village1-1', 'village1-1', { nth: 333, name: '老党员' });
  const { status, problem } = await county.call('village1-1', addApplicant, {
    body: {
      ...applicationOf(county.ids['village1-1'] ?? ''),
      identity: memberCard('', { nth: 333 }).identity,
    },
  });
  expect([status, problem.code]).toEqual([409, 'member-known']);
});

test('R1.5 nobody applies before the 18th birthday, nor twice, nor with another number', async () => {
  const early = await apply('2008-04-30', { bornOn: '1990-05-01' });
  expect(early.problem.errors).toEqual([
    { field: 'appliedOn', code: 'too-early', params: { date: '2008-05-01' } },
  ]);
  const { status, problem } = await county.call('village1-1', addApplicant, {
    body: {
      id: randomUUID(),
      organisationId: county.ids['village1-1'] ?? '',
      appliedOn: '2008-05-01',
      name: '李四',
      ethnicGroup: '汉',
      education: 'primary',
      occupation: '',
      capableVillager: false,
      identity: '999999197005010029',
    },
  });
  expect([status, problem.errors?.[0]?.code]).toEqual([422, 'identity-check-digit']);
  made = 0;
  expect((await apply('2008-05-01')).problem.code).toBe('applicant-known');
  made = 500;
});

test('R1.5 a step entered by mistake is taken back with its reason, and stays visible', async () => {
  const { id } = await apply('2008-09-01');
  await step('village1-1', id, 'talk', '2008-09-10');
  const { version } = await person(id);
  const back = await county.call('village1-1', takeBackStep, {
    params: { id },
    body: { version, reason: '日期填错' },
  });
  expect(back.body).toMatchObject({ state: 'applicant', due: { what: 'talk', overdue: true } });
  expect(back.body.steps).toMatchObject([{ act: 'talk', takenBack: '日期填错' }]);
  expect(await step('village1-1', id, 'talk', '2008-09-20')).toBe('applicant');
  const correct = await county.call('village1-1', correctApplicant, {
    params: { id },
    body: { version: (await person(id)).version, name: '张春山', capableVillager: false },
  });
  expect(correct.body).toMatchObject({ name: '张春山', capableVillager: false });
});

test('R1.5 the list shows what is due, to each only what lies in their part of the tree', async () => {
  const { id } = await apply('2008-08-01');
  const list = async (user: string, query: object) =>
    (await county.call(user, listDevelopment, { query: { ...query } })).body;
  expect((await list('village1-1', { due: 'overdue' })).items.map((p) => p.id)).toContain(id);
  expect((await list('clerk1', {})).overdue).toBeGreaterThan(0);
  expect((await list('village1-2', {})).items).toEqual([]);
  expect((await list('clerk2', { ended: 'true' })).items).toEqual([]);
  const { status } = await county.call('clerk2', getDevelopment, { params: { id } });
  expect(status).toBe(404);
});

test('R1.5 who withdraws or is refused is on the way no more, and may apply again', async () => {
  const { id } = await apply('2008-09-20');
  expect(await step('village1-1', id, 'withdraw', '2008-10-01')).toBe('withdrawn');
  expect(await step('village1-1', id, 'talk', '2008-10-02')).toEqual(['wrong-step', undefined]);
  made -= 1;
  expect((await apply('2008-10-05')).status).toBe(200);
});

test('R1.5 who withdraws on probation, or is not taken in at its end, is a member no more: the register follows and keeps the history', async () => {
  const onProbation = async () => {
    const { id } = await apply('2005-03-01');
    await step('village1-1', id, 'talk', '2005-03-20');
    await step('village1-1', id, 'accept', '2005-04-01');
    for (const on of ['2005-06-20', '2005-09-20', '2005-12-20', '2006-03-15'])
      await step('village1-1', id, 'observe', on);
    await step('village1-1', id, 'make-target', '2006-04-01');
    await step('village1-1', id, 'review', '2006-05-01', { passed: true });
    await step('village1-1', id, 'train', '2006-05-10', { days: 3, hours: 20 });
    await step('village1-1', id, 'vote', '2006-06-01', { vote: carried });
    expect(await step('clerk1', id, 'approve', '2006-07-01')).toBe('probationary');
    return id;
  };
  const card = async (id: string) => (await county.call('clerk1', getMember, { params: { id } })).body;
  const counted = async () =>
    (await county.call('clerk1', listMembers, { query: { at: county.ids['village1-1'] } })).body.total;
  const [refused, left] = [await onProbation(), await onProbation()];
  const before = await counted();

  // The branch cannot undo what the committee decided; the committee does, with its reason.
  expect(await step('village1-1', refused, 'refuse', '2007-06-20', { note: '外出不归' })).toEqual([
    'not-allowed',
    undefined,
  ]);
  expect(await step('clerk1', refused, 'refuse', '2007-06-20', { note: '长期外出不归' })).toBe('refused');
  expect(await step('village1-1', left, 'withdraw', '2007-03-01', { note: '本人要求' })).toBe('withdrawn');
  expect(await counted()).toBe(before - 2);
  const ended = await card(refused);
  expect(ended).toMatchObject({
    state: 'disqualified',
    endedOn: '2007-06-20',
    joinedOn: '2006-06-01',
    fullOn: null,
  });
  expect(ended.affiliations.map((a) => [a.fromOn, a.organisation?.name ?? null, a.how])).toEqual([
    ['2007-06-20', null, 'disqualified'],
    ['2006-06-01', '柳树11村党支部', 'joined'],
  ]);
  expect(ended.events.map((e) => [e.onDate, e.kind])).toEqual([
    ['2007-06-20', 'disqualified'],
    ['2006-06-01', 'joined'],
  ]);
  expect(ended.events[0]?.detail).toMatchObject({ reason: '长期外出不归' });
  expect(await card(left)).toMatchObject({ state: 'withdrawn', endedOn: '2007-03-01' });

  // The way has ended, nothing is due any more; and a step that stands in the register is not taken back.
  const { version, due, next, may } = await person(refused);
  expect([due, next, may.takeBack]).toEqual([null, [], false]);
  const back = await county.call('clerk1', takeBackStep, {
    params: { id: refused },
    body: { version, reason: '弄错了' },
  });
  expect([back.status, back.problem.code]).toEqual([409, 'step-registered']);

  // One whose end the register has already: the way is closed and the end stays as it was.
  const dead = await onProbation();
  await county.call('clerk1', endMembership, {
    params: { id: dead },
    body: { version: (await card(dead)).version, how: 'deceased', on: '2007-01-05', reason: '病故' },
  });
  expect(await step('village1-1', dead, 'withdraw', '2007-01-06', { note: '病故' })).toBe('withdrawn');
  expect(await card(dead)).toMatchObject({ state: 'deceased', endedOn: '2007-01-05' });
});
