import { randomUUID } from 'node:crypto';
import { recordMobileMember, returnMobileMember } from '@lianchuang/domain/development/mobile-contract';
import { listPeriods, lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { getReturn, listReturns, saveAnswers, submitReturn } from '@lianchuang/domain/returns/contract';
import { addReserve } from '@lianchuang/domain/teams/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { awayOf } from '../../compose/testing/development-acts.ts';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { teamDesk } from '../teams/testing/team-desk.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const { place, team, write, person, appoint, assess } = teamDesk(county);
const mine: Record<string, string> = {};

const detailOf = async (user: string, id: string) =>
  (await county.call(user, getReturn, { params: { id } })).body;
const answer = async (user: string, questionId: string, figures: Record<string, number | boolean>) => {
  const id = mine[user] ?? '';
  const { version } = await detailOf(user, id);
  const saved = await county.call(user, saveAnswers, {
    params: { id },
    body: { version, answers: [{ questionId, ...figures }] },
  });
  expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
};
const differing = async (user: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await county.call(user, listReturns, { query: { period: '2008-Q3' } })).body.items.map((r) => [
      r.organisation.name,
      r.differing,
    ]),
  );

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const user of ['village1-1', 'village1-2', 'village2-1']) {
    mine[user] = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
    await fillReturn(county, user, mine[user], 'good');
  }
  // What the register of teams knows of one village: of two people one is able.
  await appoint('village1-1', 'secretary', '2005-11-10', { person: person('李建国') });
  await appoint('village1-1', 'village-director', '2005-12-20', { person: person('王芳') });
  const { people } = await team('village1-1');
  await assess('village1-1', people.find((p) => p.name === '李建国')?.id ?? '', true);
  await county.recompute();
});

test('a return is given with what registers say of its questions', async () => {
  const { registers, registersOn, known } = await detailOf('village1-1', mine['village1-1'] ?? '');
  expect(registersOn).toBe('2008-09-30');
  expect(registers['teams.enrichment']).toEqual({ value: 0.5, numerator: 1, denominator: 2 });
  expect(registers['teams.secretary-enrichment']).toEqual({ value: 1, numerator: null, denominator: null });
  // Measures that are not asked stay with what is known, and no register speaks of a neighbour without records.
  expect(registers['teams.combined-post']).toBeUndefined();
  expect(known['teams.combined-post']).toBe(0);
  expect((await detailOf('village1-2', mine['village1-2'] ?? '')).registers).toEqual({});
});

test('a claim that equals the register does not differ, another one does: on the return and in the list of whoever reviews', async () => {
  // Claimed: everybody able and the team complete. Recorded: one of two, and seats are empty.
  expect((await detailOf('village1-1', mine['village1-1'] ?? '')).differing).toBe(2);
  expect(await differing('clerk1')).toMatchObject({ 柳树11村党支部: 2, 柳树12村党支部: 0 });
  await answer('village1-1', 'teams-enrichment', { numerator: 1, denominator: 2 });
  expect(await differing('clerk1')).toMatchObject({ 柳树11村党支部: 1 });
  await answer('village1-1', 'teams-complete', { value: 0 });
  expect(await differing('clerk1')).toMatchObject({ 柳树11村党支部: 0 });
  await answer('village1-1', 'teams-enrichment', { numerator: 2, denominator: 4 });
  expect(await differing('clerk1')).toMatchObject({ 柳树11村党支部: 1 });
  const queue = async () =>
    (await county.call('clerk1', listReturns, { query: { queue: 'review' } })).body.items;
  expect(await queue()).toEqual([]);
  const { version } = await detailOf('village1-1', mine['village1-1'] ?? '');
  const sent = await county.call('village1-1', submitReturn, {
    params: { id: mine['village1-1'] ?? '' },
    body: { version },
  });
  expect(sent.status, JSON.stringify(sent.problem)).toBe(200);
  expect(sent.body.differing).toBe(1);
  expect(await queue()).toMatchObject([{ differing: 1 }]);
});

test('a register that has nothing to count says so, and a figure claimed against it differs', async () => {
  const member = await addTestMember(county, 'village2-1', 'village2-1', { nth: 1, name: '安永福' });
  const away = awayOf(member);
  for (const { status, problem } of [
    await county.call('village2-1', recordMobileMember, { body: away }),
    await county.call('village2-1', returnMobileMember, {
      params: { id: away.id },
      body: { version: 1, on: '2008-09-20' },
    }),
  ])
    expect(status, JSON.stringify(problem)).toBe(200);
  await county.recompute();
  const read = () => detailOf('village2-1', mine['village2-1'] ?? '');
  const first = await read();
  expect(first.registers['members.mobile-in-contact']).toEqual({ value: null, numerator: 0, denominator: 0 });
  // As it is scored, so the form shows it: not applicable.
  expect(first.known['members.mobile-in-contact']).toBeNull();
  expect(first.differing).toBe(1);
  await answer('village2-1', 'members-mobile-in-contact', { numerator: 0, denominator: 0 });
  expect((await read()).differing).toBe(0);
});

test('R3.7 what registers say of a village is told only to those above it', async () => {
  for (const user of ['village1-2', 'clerk2', 'village2-1'])
    expect((await county.call(user, getReturn, { params: { id: mine['village1-1'] ?? '' } })).status).toBe(
      404,
    );
  expect((await detailOf('officer', mine['village1-1'] ?? '')).differing).toBe(1);
  expect(Object.keys(await differing('clerk2'))).not.toContain('柳树11村党支部');
});

test('R3.4 of a locked quarter a return shows what registers said then, whatever they say later', async () => {
  const { items } = (await county.call('officer', listPeriods)).body;
  const locked = await county.call('officer', lockPeriod, {
    params: { id: '2008-Q3' },
    body: { version: items.find((p) => p.id === '2008-Q3')?.version ?? 0, acceptMissing: true },
  });
  expect(locked.status, JSON.stringify(locked.problem)).toBe(200);
  county.standAt('2008-10-08');
  const { people } = await team('village1-1');
  await assess('village1-1', people.find((p) => p.name === '王芳')?.id ?? '', true, '2008-09-10');
  await write('village1-1', addReserve, place('village1-1'), {
    reserveId: randomUUID(),
    personId: randomUUID(),
    person: person('赵敏', '1984-01-01'),
    from: '2008-08-01',
    plan: '',
  });
  await county.recompute();
  const after = await detailOf('village1-1', mine['village1-1'] ?? '');
  expect(after.registers['teams.enrichment']).toEqual({ value: 0.5, numerator: 1, denominator: 2 });
  expect(after.registers['teams.reserve']).toBeUndefined();
  expect(after).toMatchObject({ registersOn: '2008-09-30', differing: 1 });
});
