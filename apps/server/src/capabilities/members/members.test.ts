import { randomUUID } from 'node:crypto';
import { listAudit } from '@lianchuang/domain/audit/contract';
import * as contract from '@lianchuang/domain/members/contract';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import {
  dissolveOrganisation,
  getOrganisation,
  mergeOrganisation,
} from '@lianchuang/domain/organisations/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTestMember, memberCard } from '../../compose/testing/add-test-member.ts';
import { makeIdentity } from '../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
const owner = new Client({ connectionString: county.product.ownerUrl });
beforeAll(async () => {
  county.standAt('2008-10-06');
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await county.close();
});

const village = county.ids['village1-1'] ?? '';
const card = async (user: string, id: string) =>
  (await county.call(user, contract.getMember, { params: { id } })).body;
const add = (user: string, more: Parameters<typeof memberCard>[1]) =>
  county.call(user, contract.addMember, { body: memberCard(village, more) });

describe('R1.4 a new card', () => {
  test.each([
    ['17 characters', { identity: '99999919600504001' }, 'identity', 'identity-form'],
    ['no such day', { identity: '999999196002300015' }, 'identity', 'identity-birth'],
    ['born tomorrow', { identity: makeIdentity('2008-10-07', 'male') }, 'identity', 'identity-birth'],
    ['letters in it', { identity: '99999919600504OO1X' }, 'identity', 'identity-form'],
    ['a phone of letters', { phone: 'unknown' }, 'phone', 'phone-form'],
    ['too young', { joinedOn: '1977-01-01', fullOn: '1978-01-01' }, 'joinedOn', 'joined-too-young'],
    ['full before joining', { fullOn: '1999-07-01' }, 'fullOn', 'full-before-joined'],
    ['joined tomorrow', { joinedOn: '2008-10-07', fullOn: null }, 'joinedOn', 'day-in-future'],
    ['here before joining', { from: '1999-01-01' }, 'from', 'before-joined'],
  ])('is refused for %s, by field', async (_, more, field, code) => {
    const { status, problem } = await add('village1-1', {
      name: '测试错',
      identity: makeIdentity('1960-05-04', 'male', 9),
      ...more,
    });
    expect(status).toBe(422);
    expect(problem.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  test('a wrong check digit is told from a wrong form', async () => {
    const right = makeIdentity('1960-05-04', 'male', 9);
    const wrong = right.slice(0, 17) + (right.endsWith('0') ? '1' : '0');
    const { problem } = await add('village1-1', { identity: wrong });
    expect(problem.errors?.[0]).toMatchObject({ field: 'identity', code: 'identity-check-digit' });
  });

  test('takes birth and sex from the number, shows it masked, and is found by name, initials and numbers', async () => {
    const identity = makeIdentity('1958-02-28', 'female', 3);
    const reply = await add('village1-1', {
      name: '单晓兰',
      identity: ` ${identity.toLowerCase()} `,
      phone: '000-1234 5678',
    });
    expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
    expect(reply.body).toMatchObject({
      bornOn: '1958-02-28',
      sex: 'female',
      age: 50,
      identityMasked: `999999**********${identity.slice(16)}`,
      phoneMasked: '000****5678',
    });
    expect(JSON.stringify(reply.body)).not.toContain(identity);
    const find = async (q: string) =>
      (await county.call('officer', contract.listMembers, { query: { q } })).body.items.map((m) => m.name);
    for (const q of ['晓兰', 'sxl', 'SXL', 'shanxiao', identity, '00012345678'])
      expect(await find(q), q).toEqual(['单晓兰']);
    for (const q of ['xl', '1958', identity.slice(0, 17), '0001234567']) expect(await find(q), q).toEqual([]);
  });

  test('one number stands once: whoever sees the card is led to it, others hear only that it is there', async () => {
    const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 11, name: '测试独' });
    const again = await add('village1-1', { nth: 11, name: '别名' });
    expect([again.status, again.problem.code, again.problem.present]).toEqual([409, 'member-known', { id }]);
    const elsewhere = await county.call('village2-1', contract.addMember, {
      body: memberCard(county.ids['village2-1'] ?? '', { nth: 11 }),
    });
    expect([elsewhere.status, elsewhere.problem.code]).toEqual([409, 'member-known-elsewhere']);
    expect(JSON.stringify(elsewhere.problem)).not.toContain(id);
  });

  test('the same name and birth date are asked about first', async () => {
    await addTestMember(county, 'village1-1', 'village1-1', { nth: 21, name: '测试似' });
    const asked = await add('village1-1', { nth: 22, name: '测试似', despiteAlike: false });
    expect([asked.status, asked.problem.code]).toEqual([409, 'member-alike']);
    expect(asked.problem.present).toHaveLength(1);
    expect((await add('village1-1', { nth: 22, name: '测试似' })).status).toBe(200);
    const alike = (await county.call('officer', contract.listAlike)).body.items;
    expect(alike.map((g) => [g.because, g.members.map((m) => m.name)])).toContainEqual([
      'birth',
      ['测试似', '测试似'],
    ]);
  });
});

test('R1.4 numbers are shown in full with a reason that the auditor reads, and never lie in the database in clear', async () => {
  const identity = makeIdentity('1961-03-03', 'male', 31);
  const id = await addTestMember(county, 'village1-1', 'village1-1', { identity, phone: '00087654321' });
  const corrected = await county.call('village1-1', contract.correctMember, {
    params: { id },
    body: { version: 1, reason: '电话换了', phone: '00011112222' },
  });
  expect(corrected.body.phoneMasked).toBe('000****2222');
  expect(
    (await county.call('village1-1', contract.revealMember, { params: { id }, body: { reason: '核对' } }))
      .status,
  ).toBe(403);
  const revealed = await county.call('clerk1', contract.revealMember, {
    params: { id },
    body: { reason: '办理养老补贴' },
  });
  expect(revealed.body).toEqual({ identity, phone: '00011112222' });
  expect(
    (await county.call('clerk2', contract.revealMember, { params: { id }, body: { reason: '好奇' } })).status,
  ).toBe(404);
  const { items } = (await county.call('auditor', listAudit, { query: { action: 'reveal-member' } })).body;
  expect(JSON.stringify(items)).toContain('办理养老补贴');
  expect(items).toHaveLength(1);
  const tables = await owner.query<{ t: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as t from pg_tables where schemaname in ('public', 'auth', 'pgboss')`,
  );
  expect(tables.rows.length).toBeGreaterThan(30);
  for (const { t } of tables.rows) {
    const { rows } = await owner.query<{ text: string | null }>(
      `select string_agg(x::text, e'\\n') as text from ${t} x`,
    );
    for (const number of [identity, '00087654321', '00011112222'])
      expect((rows[0]?.text ?? '').includes(number), `${number} in ${t}`).toBe(false);
  }
});

test('R1.4 a correction needs a reason, keeps before and after in the history, and may not take a number in use', async () => {
  const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 41, name: '测试改' });
  await addTestMember(county, 'village1-1', 'village1-1', { nth: 42, name: '测试他' });
  const taken = await county.call('village1-1', contract.correctMember, {
    params: { id },
    body: { version: 1, reason: '号码抄错', identity: makeIdentity('1960-05-04', 'male', 42) },
  });
  expect([taken.status, taken.problem.code]).toEqual([409, 'member-known']);
  const done = await county.call('village1-1', contract.correctMember, {
    params: { id },
    body: {
      version: 1,
      reason: '名字写错',
      name: '测试政',
      identity: makeIdentity('1962-05-04', 'female', 43),
    },
  });
  expect(done.body).toMatchObject({ name: '测试政', bornOn: '1962-05-04', sex: 'female', version: 2 });
  const [event] = (await card('village1-1', id)).events;
  expect(event).toMatchObject({ kind: 'corrected' });
  expect(event?.detail).toMatchObject({
    reason: '名字写错',
    changed: { name: ['测试改', '测试政'], bornOn: ['1960-05-04', '1962-05-04'] },
  });
});

describe('R1.4 a transfer', () => {
  const letter = async (user: string, id: string, more: Record<string, unknown> = {}) =>
    await county.call(user, contract.issueTransfer, {
      params: { id },
      body: {
        version: (await card(user, id)).version,
        transferId: randomUUID(),
        toOrganisationId: county.ids['village2-1'] ?? '',
        reason: '迁居',
        ...more,
      },
    });

  test('leaves the member where they are until the letter is received, and then only there', async () => {
    const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 51, name: '测试转' });
    expect((await county.call('village2-1', contract.getMember, { params: { id } })).status).toBe(404);
    const issued = await letter('village1-1', id);
    expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
    expect(issued.body).toMatchObject({ number: '〔2008〕1号', validUntil: '2009-01-04', state: 'issued' });
    const told = (await county.call('village2-1', listNotifications)).body.items;
    expect(told.some((n) => n.kind === 'transfer-issued' && n.params.name === '测试转')).toBe(true);
    // Still counted at home, and seen where they are to come.
    const names = async (user: string) =>
      (await county.call(user, contract.listMembers, { query: { q: '测试转' } })).body.items.length;
    expect([await names('village1-1'), await names('village2-1')]).toEqual([1, 0]);
    expect((await card('village2-1', id)).may).toMatchObject({ change: false, transfer: false });
    expect((await card('village2-1', id)).organisation.name).not.toBe('');
    for (const change of [
      county.call('village1-1', contract.endMembership, {
        params: { id },
        body: { version: 2, how: 'departed', on: '2008-10-06', reason: '外出' },
      }),
      letter('village1-1', id),
    ])
      expect((await change).problem.code).toBe('transfer-under-way');
    const received = await county.call('village2-1', contract.receiveTransfer, {
      params: { id: issued.body.id },
      body: { version: 1, on: '2008-10-06' },
    });
    expect(received.status, JSON.stringify(received.problem)).toBe(200);
    expect([await names('village1-1'), await names('village2-1')]).toEqual([0, 1]);
    expect((await county.call('village1-1', contract.getMember, { params: { id } })).status).toBe(404);
    const history = await card('village2-1', id);
    expect(history.affiliations.map((a) => a.fromOn)).toEqual(['2008-10-06', '2001-07-01']);
    expect(history.events.map((e) => e.kind)).toEqual(['transferred', 'transfer-issued', 'joined']);
    const twice = await county.call('village2-1', contract.receiveTransfer, {
      params: { id: issued.body.id },
      body: { version: 2, on: '2008-10-06' },
    });
    expect([twice.status, twice.problem.code]).toEqual([409, 'transfer-ended']);
  });

  test('can be withdrawn by the sender, refused by the receiver, by nobody else, and lapses', async () => {
    const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 52 });
    const one = (await letter('village1-1', id)).body;
    const on = { params: { id: one.id }, body: { version: 1, note: '说明情况' } };
    expect((await county.call('village2-2', contract.refuseTransfer, on)).status).toBe(404);
    expect((await county.call('village1-1', contract.refuseTransfer, on)).status).toBe(403);
    expect((await county.call('village2-1', contract.withdrawTransfer, on)).status).toBe(403);
    expect((await county.call('village2-1', contract.refuseTransfer, on)).status).toBe(200);
    expect((await card('village1-1', id)).events[0]).toMatchObject({ kind: 'transfer-refused' });
    const two = (await letter('village1-1', id)).body;
    county.standAt('2009-02-01');
    const late = await county.call('village2-1', contract.receiveTransfer, {
      params: { id: two.id },
      body: { version: 1, on: '2009-02-01' },
    });
    expect([late.status, late.problem.code]).toEqual([409, 'transfer-lapsed']);
    const withdrawn = await county.call('clerk1', contract.withdrawTransfer, {
      params: { id: two.id },
      body: { version: 1 },
    });
    expect(withdrawn.status).toBe(200);
    county.standAt('2008-10-06');
  });

  test('out of the county ends the membership here when the sender notes the receipt', async () => {
    const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 53 });
    const out = (await letter('village1-1', id, { toOrganisationId: undefined, toOutside: '外省某县' })).body;
    await county.call('village1-1', contract.receiveTransfer, {
      params: { id: out.id },
      body: { version: 1, on: '2008-10-06' },
    });
    expect(await card('village1-1', id)).toMatchObject({ state: 'departed', endedOn: '2008-10-06' });
  });
});

test('R1.4 departure, death and expulsion end a membership, and a return restores it; the history stays', async () => {
  const id = await addTestMember(county, 'village1-1', 'village1-1', { nth: 61 });
  const end = (version: number, on: string) =>
    county.call('village1-1', contract.endMembership, {
      params: { id },
      body: { version, how: 'departed' as const, on, reason: '失联' },
    });
  expect((await end(1, '2008-10-07')).problem.errors?.[0]).toMatchObject({
    field: 'on',
    code: 'day-in-future',
  });
  expect((await end(1, '2001-01-01')).problem.errors?.[0]).toMatchObject({ code: 'before-affiliation' });
  expect((await end(1, '2008-09-01')).body).toMatchObject({ state: 'departed', endedOn: '2008-09-01' });
  expect((await end(2, '2008-09-02')).problem.code).toBe('member-ended');
  const back = await county.call('village1-1', contract.returnMember, {
    params: { id },
    body: { version: 2, organisationId: village, on: '2008-10-01', reason: '找到了' },
  });
  expect(back.body).toMatchObject({ state: 'active', endedOn: null, sinceOn: '2008-10-01' });
  const structure = async (asOf: string) =>
    (await county.call('officer', contract.memberStructure, { query: { under: village, asOf } })).body.total;
  expect((await structure('2008-09-15')) - (await structure('2008-08-31'))).toBe(-1);
});

test('R1.4 the structure counts everyone once by each of its tables, and marks ageing teams', async () => {
  const place = county.ids['village2-2'] ?? '';
  for (const [i, bornOn] of ['1930-01-01', '1940-06-01', '1946-10-06', '1947-10-07', '1980-01-01'].entries())
    await addTestMember(county, 'officer', 'village2-2', {
      name: `结构${'甲乙丙丁戊'[i]}`,
      identity: makeIdentity(bornOn, i % 2 === 0 ? 'male' : 'female', 70 + i),
      ...(i === 4 ? { joinedOn: '2008-05-01', fullOn: null, from: '2008-05-01' } : {}),
    });
  const { body } = await county.call('clerk2', contract.memberStructure, { query: {} });
  const of = body.below.find((b) => b.organisation.id === place);
  // Ages on 2008-10-06: 78, 68, 62, 60, 28.
  expect(of).toMatchObject({ total: 5, over60: 3, averageAge: 59.2, ageing: true });
  const { body: own } = await county.call('clerk2', contract.memberStructure, { query: { under: place } });
  for (const table of [own.byAge, own.bySex, own.byEducation, own.byYears])
    expect(table.reduce((sum, row) => sum + row.count, 0)).toBe(own.total);
  expect(own.probationary).toBe(1);
  expect(Object.fromEntries(own.byAge.map((b) => [b.key, b.count]))).toMatchObject({
    'under-30': 1,
    '50-60': 1,
    '61-70': 2,
    'over-70': 1,
  });
  expect((await county.call('clerk1', contract.memberStructure, { query: { under: place } })).status).toBe(
    404,
  );
});

test('R1.1 R1.4 a merge takes members and letters under way to the heir; what still has members is not dissolved', async () => {
  const id = await addTestMember(county, 'village1-2', 'village1-2', { nth: 91, name: '测试并' });
  const leaving = await addTestMember(county, 'village1-2', 'village1-2', { nth: 92, name: '测试走' });
  const out = await county.call('village1-2', contract.issueTransfer, {
    params: { id: leaving },
    body: {
      version: 1,
      transferId: randomUUID(),
      toOrganisationId: county.ids['village2-1'] ?? '',
      reason: '迁居',
    },
  });
  expect(out.status).toBe(200);
  const from = '2008-10-06';
  const at = async () => ({
    params: { id: county.ids['village1-2'] ?? '' },
    version: (
      await county.call('officer', getOrganisation, { params: { id: county.ids['village1-2'] ?? '' } })
    ).body.version,
  });
  const { params, version } = await at();
  const dissolved = await county.call('officer', dissolveOrganisation, { params, body: { version, from } });
  expect([dissolved.status, dissolved.problem.code, dissolved.problem.params?.count]).toEqual([
    409,
    'organisation-has-party-members',
    2,
  ]);
  const merged = await county.call('officer', mergeOrganisation, {
    params,
    body: { version, from, intoId: village },
  });
  expect(merged.status, JSON.stringify(merged.problem)).toBe(200);
  const after = await card('village1-1', id);
  expect(after.organisation.id).toBe(village);
  expect(after.affiliations.map((a) => a.fromOn)).toEqual([from, '2001-07-01']);
  expect(after.events[0]).toMatchObject({ kind: 'transferred' });
  const received = await county.call('village2-1', contract.receiveTransfer, {
    params: { id: out.body.id },
    body: { version: 2, on: from },
  });
  expect(received.status, JSON.stringify(received.problem)).toBe(200);
  expect(received.body.from.id).toBe(village);
});
