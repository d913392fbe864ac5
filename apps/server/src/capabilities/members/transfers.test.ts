import { randomUUID } from 'node:crypto';
import * as contract from '@lianchuang/domain/members/contract';
import { createOrganisation, listOrganisations } from '@lianchuang/domain/organisations/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
beforeAll(() => county.standAt('2008-10-06'));
afterAll(() => county.close());

/** A member of a village with a letter to another organisation. */
async function letter(nth: number, to: string, name = `转接${'甲乙丙丁戊己庚辛'.charAt(nth % 8)}`) {
  const id = await addTestMember(county, 'officer', 'village1-1', { nth, name });
  const reply = await county.call('officer', contract.issueTransfer, {
    params: { id },
    body: { version: 1, transferId: randomUUID(), toOrganisationId: to, reason: '迁居' },
  });
  expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
  return reply.body;
}
const taskOf = async (user: string, wanted: 'transfer-receive' | 'transfer-lapsed' = 'transfer-receive') =>
  (await county.call(user, listTasks)).body.items.find(({ kind }) => kind === wanted);
const village = (name: string) => county.ids[name] ?? '';

test('R1.4 where a letter goes is found over the whole county by name, pinyin with or without spaces, or initials', async () => {
  const made = await county.call('officer', createOrganisation, {
    body: {
      id: randomUUID(),
      kind: 'village-branch',
      name: '白桥村党支部',
      supervisorId: county.ids.town2 ?? '',
      from: '2008-10-01',
    },
  });
  expect(made.status, JSON.stringify(made.problem)).toBe(200);
  for (const q of ['白桥', 'baiqiao', 'Bai Qiao', 'baiqiaocun', 'bq', 'BQC']) {
    const there = (await county.call('village1-1', contract.listDestinations, { query: { q } })).body.items;
    expect(there, q).toEqual([
      { id: made.body.id, name: '白桥村党支部', kind: 'village-branch', above: '青石2镇党委' },
    ]);
    // The same words find it in the tree.
    const tree = (await county.call('officer', listOrganisations, { query: { q } })).body;
    expect([tree.total, tree.items.map(({ name }) => name)], q).toEqual([1, ['白桥村党支部']]);
  }
  for (const q of ['qiaobai', '%', '白_', 'aiqiao']) {
    const { body } = await county.call('village1-1', contract.listDestinations, { query: { q } });
    expect(body.items, q).toEqual([]);
  }
});

test('R1.4 letters are listed page by page, those under way first, and found by member or number', async () => {
  const letters = [];
  for (let nth = 100; nth < 107; nth++) letters.push(await letter(nth, village('village1-2')));
  const [first] = letters;
  await county.call('village1-2', contract.receiveTransfer, {
    params: { id: first?.id ?? '' },
    body: { version: 1, on: '2008-10-06' },
  });
  const list = async (user: string, query: object) =>
    (await county.call(user, contract.listTransfers, { query: { ...query } })).body;
  const pages = [];
  for (const offset of [0, 3, 6, 9]) pages.push(await list('clerk1', { limit: 3, offset }));
  expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
    [3, 7],
    [3, 7],
    [1, 7],
    [0, 7],
  ]);
  const all = pages.flatMap(({ items }) => items);
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(letters.map(({ id }) => id)));
  expect(all.map(({ state }) => state)).toEqual([...Array(6).fill('issued'), 'received']);
  expect((await list('clerk1', { state: 'received' })).items.map(({ id }) => id)).toEqual([first?.id]);
  const two = letters[1];
  expect((await list('clerk1', { q: two?.memberName })).items.map(({ id }) => id)).toEqual([two?.id]);
  expect((await list('clerk1', { q: two?.number })).items.map(({ id }) => id)).toEqual([two?.id]);
  expect((await list('clerk1', { q: '100%' })).total).toBe(0);
  expect((await list('clerk2', {})).total).toBe(0);
});

test('R1.4 a letter that waits is a task of who must receive it, until it is received or has lapsed', async () => {
  expect(await taskOf('village2-1')).toBeUndefined();
  const early = await letter(200, village('village2-1'));
  county.standAt('2008-10-10');
  await letter(201, village('village2-1'));
  expect(await taskOf('village2-1')).toMatchObject({
    count: 2,
    dueOn: early.validUntil,
    daysLeft: 86,
    link: '/member-transfers?state=issued',
  });
  // Nobody else's: not the sender's, not of the township above, not of who only reads.
  for (const user of ['village1-1', 'clerk1', 'clerk2', 'officer', 'leader'])
    expect(await taskOf(user), user).toBeUndefined();
  await county.call('village2-1', contract.receiveTransfer, {
    params: { id: early.id },
    body: { version: 1, on: '2008-10-10' },
  });
  expect(await taskOf('village2-1')).toMatchObject({ count: 1, dueOn: '2009-01-08' });

  // At an organisation without an account of its own, the committee above receives.
  const { id } =
    (await county.call('officer', listOrganisations, { query: { q: 'baiqiao' } })).body.items[0] ?? {};
  await letter(202, id ?? '');
  expect(await taskOf('clerk2')).toMatchObject({ count: 1 });
  expect(await taskOf('secretary2')).toMatchObject({ count: 1 });
  expect(await taskOf('officer')).toBeUndefined();

  // A letter that has lapsed can be received no more.
  county.standAt('2009-01-09');
  expect(await taskOf('village2-1')).toBeUndefined();
  county.standAt('2008-10-06');
});

test('R1.4 a letter that lapsed is a task of who issued it, until it is taken back', async () => {
  const { id, number, validUntil } = await letter(300, village('village2-2'));
  county.standAt(validUntil);
  const lapsed = async (user: string) => await taskOf(user, 'transfer-lapsed');
  expect(await lapsed('village1-1'), 'good for one more day').toBeUndefined();
  county.standAt('2009-01-05');
  // Those of the tests before lapse with it.
  const waiting = await lapsed('village1-1');
  expect(waiting).toMatchObject({ dueOn: validUntil, daysLeft: -1, link: '/member-transfers?state=lapsed' });
  // Not of who should have received it, nor of those above whose village has a secretary.
  for (const user of ['village2-2', 'clerk1', 'officer', 'leader'])
    expect(await lapsed(user), user).toBeUndefined();
  const list = (
    await county.call('village1-1', contract.listTransfers, { query: { state: 'lapsed', q: number } })
  ).body;
  expect(list.items.map((t) => [t.id, t.state])).toEqual([[id, 'issued']]);
  const { version } = list.items[0] ?? { version: 0 };
  const taken = await county.call('village1-1', contract.withdrawTransfer, {
    params: { id },
    body: { version, note: '' },
  });
  expect(taken.status, JSON.stringify(taken.problem)).toBe(200);
  expect((await lapsed('village1-1'))?.count ?? 0).toBe((waiting?.count ?? 0) - 1);
  county.standAt('2008-10-06');
});
