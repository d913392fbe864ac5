import { randomUUID } from 'node:crypto';
import {
  addMeeting,
  attachPhoto,
  correctMeeting,
  getMeeting,
  listAttendees,
  listMeetings,
  listRegularity,
  readPhoto,
  removeMeeting,
  removePhoto,
} from '@lianchuang/domain/organisation-life/contract';
import { closePeriod, listPeriods, openPeriod } from '@lianchuang/domain/periods/contract';
import { explain } from '@lianchuang/domain/scoring/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { png } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { organisationLifeMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
const people: string[] = [];

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const [i, name] of ['王建国', '李秀英', '张明', '赵小兰', '陈志远'].entries())
    people.push(await addTestMember(county, 'officer', village, { name, nth: i + 1 }));
});

type Body = z.input<(typeof addMeeting)['body']>;
const meeting = (more: Partial<Body> = {}): Body => ({
  id: randomUUID(),
  organisationId: village,
  kind: 'members-meeting',
  heldOn: '2008-09-10',
  topic: '讨论村集体收入使用',
  ...more,
});
const add = async (more: Partial<Body> = {}, user = 'village1-1') => {
  const { status, body, problem } = await county.call(user, addMeeting, { body: meeting(more) });
  expect(status, JSON.stringify(problem)).toBe(200);
  return body;
};

/** What the register says of an organisation in a quarter, as of a day. */
async function figures(organisationId: string, period = '2008-Q3', day = '2008-10-11') {
  const [publication] = organisationLifeMeasures;
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{
      organisation_id: string;
      measure_id: string;
      value: number;
      numerator: number;
      denominator: number;
    }>(publication?.sql ?? '', [1, period, 'self', day]),
  );
  const own = rows.filter((r) => r.organisation_id === organisationId);
  return Object.fromEntries(
    own.map((r) => [r.measure_id, r.denominator === null ? r.value : `${r.numerator}/${r.denominator}`]),
  );
}

test('R1.11 before its first record a register says nothing of an organisation', async () => {
  expect(await figures(village)).toEqual({});
});

test('R1.11 only those who were not there are named; the others of that day count as present', async () => {
  const body = await add({ excused: [people[1] ?? ''], absent: [people[2] ?? ''] });
  expect(body).toMatchObject({ present: 3, entitled: 5, may: { correct: true, remove: true } });
  const stateOf = (id: string | undefined) => body.attendance.find((a) => a.id === id)?.state;
  expect(people.map(stateOf)).toEqual(['present', 'excused', 'absent', 'present', 'present']);
  expect(await figures(village)).toEqual({ 'life.meetings': '1/8', 'life.attendance': '3/5' });
});

test('R1.11 at most as many count as are due of a kind, and within a quarter only what is due by then', async () => {
  const committee = people.slice(0, 3);
  for (const heldOn of ['2008-07-03', '2008-08-03', '2008-09-03', '2008-09-23'])
    await add({ kind: 'committee-meeting', heldOn, expected: committee });
  expect((await figures(village))['life.meetings']).toBe('4/8');
  expect((await figures(village))['life.attendance']).toBe('15/17');
  // By 15 August one committee and one group meeting are due, of July.
  expect((await figures(village, '2008-Q3', '2008-08-15'))['life.meetings']).toBe('1/2');
  const { items } = (await county.call('village1-1', listRegularity, { query: { quarter: '2008-Q3' } })).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ held: 4, due: 8, present: 15, entitled: 17, lastOn: '2008-09-23' });
  expect(items[0]?.kinds.find((k) => k.kind === 'committee-meeting')).toMatchObject({ held: 4, due: 3 });
});

test('R1.11 who came to the committee last time is expected next time', async () => {
  const query = { organisation: village, kind: 'committee-meeting' as const, on: '2008-10-05' };
  const { body } = await county.call('village1-1', listAttendees, { query });
  expect(body.members.map((m) => m.name).sort()).toEqual(
    ['张明', '李秀英', '王建国', '赵小兰', '陈志远'].sort(),
  );
  expect(body.expected.sort()).toEqual(people.slice(0, 3).sort());
});

test('R1.11 a meeting in the future, strangers, and one person on two lists are refused, each by its field', async () => {
  const refused = async (more: Partial<Body>) => {
    const { status, problem } = await county.call('village1-1', addMeeting, { body: meeting(more) });
    return [status, problem.errors?.map((e) => `${e.field} ${e.code}`)];
  };
  expect(await refused({ heldOn: '2008-10-12' })).toEqual([422, ['heldOn meeting-in-future']]);
  expect(await refused({ absent: [randomUUID()] })).toEqual([422, ['absent not-a-member-then']]);
  const one = people[0] ?? '';
  expect(await refused({ excused: [one], absent: [one] })).toEqual([422, ['absent named-twice']]);
  expect(await refused({ kind: 'group-meeting' })).toEqual([422, ['expected expected-missing']]);
  expect(await refused({ heldOn: '2005-12-31' })).toEqual([422, ['heldOn organisation-not-there-then']]);
  expect(await refused({ organisationId: county.ids['village1-2'] ?? '' })).toEqual([
    422,
    ['organisationId unknown-organisation'],
  ]);
});

test('R1.11 a correction keeps what stood there before, with the reason; a stale one is shown the present row', async () => {
  const before = await add({ topic: '学习文件', heldOn: '2008-08-20', kind: 'lecture' });
  const {
    id: _,
    organisationId: __,
    ...content
  } = meeting({ topic: '学习上级文件', heldOn: '2008-08-21', kind: 'lecture' });
  const body = { ...content, version: before.version, reason: '日期记错了' };
  const params = { id: before.id };
  const after = (await county.call('village1-1', correctMeeting, { params, body })).body;
  expect(after).toMatchObject({ version: 2, heldOn: '2008-08-21', topic: '学习上级文件' });
  expect(after.corrections).toMatchObject([
    { version: 1, reason: '日期记错了', before: { topic: '学习文件', heldOn: '2008-08-20' } },
  ]);
  const stale = await county.call('village1-1', correctMeeting, { params, body });
  expect([stale.status, stale.problem.code]).toEqual([409, 'stale-version']);
  expect(stale.problem.present).toMatchObject({ id: before.id, version: 2 });
});

test('R1.11 the members appraisal of a year is held once, with a grade for each', async () => {
  expect((await figures(village))['life.appraisal-held']).toBeUndefined();
  const held = await add({
    kind: 'members-appraisal',
    heldOn: '2007-12-20',
    topic: '民主评议党员',
    grades: { excellent: [people[0] ?? ''], unqualified: [people[4] ?? ''] },
  });
  const grades = new Map(held.attendance.map((a) => [a.id, a.grade]));
  expect(people.map((id) => grades.get(id))).toEqual([
    'excellent',
    'qualified',
    'qualified',
    'qualified',
    'unqualified',
  ]);
  expect((await figures(village))['life.appraisal-held']).toBe(1);
  const again = await county.call('village1-1', addMeeting, {
    body: meeting({ kind: 'members-appraisal', heldOn: '2007-12-28', topic: '再次评议' }),
  });
  expect([again.status, again.problem.code]).toEqual([409, 'appraisal-held-already']);
  // A year later, with records of more than a year: none.
  expect((await figures(village, '2008-Q4', '2009-01-05'))['life.appraisal-held']).toBe(0);
});

test('R1.11 who has moved away since still stands in the old lists, and is not expected any more', async () => {
  await county.product.db.write(systemScope(1), async (tx) => {
    const { path } = (await tx.maybe<{ path: string }>(
      'select path from organisation where county_id = 1 and id = $1',
      [county.ids['village2-1']],
    )) ?? { path: '' };
    await tx.run(
      `insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how) values (1, $1, '2008-10-01', $2, $3, 'transferred')`,
      [people[3], county.ids['village2-1'], path],
    );
    await tx.run('update member set organisation_id = $2, path = $3 where county_id = 1 and id = $1', [
      people[3],
      county.ids['village2-1'],
      path,
    ]);
  });
  const { items } = (await county.call('village1-1', listMeetings, { query: { kind: 'members-meeting' } }))
    .body;
  const old = (await county.call('village1-1', getMeeting, { params: { id: items[0]?.id ?? '' } })).body;
  expect(old.attendance.map((a) => a.name)).toContain('赵小兰');
  const on = async (user: string, key: string, day: string) =>
    (await county.call(user, listAttendees, { query: { organisation: county.ids[key], on: day } })).body
      .members.length;
  expect(await on('village1-1', 'village1-1', '2008-09-30')).toBe(5);
  expect(await on('village1-1', 'village1-1', '2008-10-01')).toBe(4);
  expect(await on('village2-1', 'village2-1', '2008-10-01')).toBe(1);
  expect(await on('village2-1', 'village1-1', '2008-10-01')).toBe(0);
});

async function sendPhoto(user: string, id: string, bytes: Uint8Array, key: string = randomUUID()) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '会场.png'));
  const sent = new Response(form);
  return await county.app.inject({
    method: 'POST',
    url: `/api/v1${attachPhoto.path.replace(':id', id)}`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': key,
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
}

test('R1.11 photographs are added once under their key, shown to those in scope, and taken off', async () => {
  const { id } = await add({ heldOn: '2008-10-08', topic: '十月党员大会' });
  const key = randomUUID();
  for (const _ of [1, 2]) expect((await sendPhoto('village1-1', id, png, key)).statusCode).toBe(200);
  expect((await sendPhoto('village1-1', id, Buffer.from('%PDF-1.4 no picture'))).json()).toMatchObject({
    code: 'file-type',
  });
  expect((await sendPhoto('village2-1', id, png)).statusCode).toBe(404);
  const pictures = async () =>
    (await county.call('village1-1', getMeeting, { params: { id } })).body.pictures;
  expect(await pictures()).toMatchObject([{ id: key, name: '会场.png', size: png.length }]);
  const params = { id: key };
  expect((await county.call('clerk1', readPhoto, { params })).status).toBe(200);
  expect((await county.call('village1-2', readPhoto, { params })).status).toBe(404);
  expect((await county.call('village1-1', removePhoto, { params, body: {} })).body).toEqual({ ok: true });
  expect(await pictures()).toEqual([]);
  expect((await county.call('clerk1', readPhoto, { params })).status).toBe(404);
});

test('R1.11 a meeting is deleted only while its quarter takes figures, and no longer counts then', async () => {
  const one = await add({ kind: 'lecture', heldOn: '2008-09-15', topic: '科技致富党课' });
  const before = (await figures(village))['life.attendance'];
  const remove = (version: number) =>
    county.call('village1-1', removeMeeting, { params: { id: one.id }, body: { version } });
  expect((await remove(1)).body).toEqual({ ok: true });
  expect((await figures(village))['life.attendance']).not.toBe(before);
  expect((await county.call('village1-1', getMeeting, { params: { id: one.id } })).status).toBe(404);
  const other = await add({ heldOn: '2008-08-15' });
  const { version } = (await county.call('officer', listPeriods)).body.items.find(
    (p) => p.id === '2008-Q3',
  ) ?? {
    version: 0,
  };
  county.standAt('2008-10-16');
  const closed = await county.call('officer', closePeriod, { params: { id: '2008-Q3' }, body: { version } });
  expect(closed.status, JSON.stringify(closed.problem)).toBe(200);
  const refused = await county.call('village1-1', removeMeeting, {
    params: { id: other.id },
    body: { version: 1 },
  });
  expect([refused.status, refused.problem.code]).toEqual([409, 'meeting-quarter-closed']);
  expect((await county.call('village1-1', getMeeting, { params: { id: other.id } })).body.may).toEqual({
    correct: true,
    remove: false,
  });
});

test('R1.11 others see no meetings of this village, those above see all of theirs', async () => {
  const count = async (user: string) => (await county.call(user, listMeetings)).body.total;
  expect(await count('village2-1')).toBe(0);
  expect(await count('clerk2')).toBe(0);
  expect(await count('clerk1')).toBe(await count('village1-1'));
  expect(await count('officer')).toBeGreaterThan(8);
});

test('R1.11 the figure of a record shows the meetings it rests on', async () => {
  await county.recompute();
  const { body, problem } = await county.call('officer', explain, {
    params: { id: 'T2' },
    query: { period: '2008-Q3', organisation: village, criterion: 'life-meetings', basis: 'self' },
  });
  expect(body.measure, JSON.stringify(problem)).toMatchObject({
    id: 'life.meetings',
    source: 'record',
    denominator: 8,
  });
  expect(body.records.filter((r) => r.kind === 'meeting').length).toBeGreaterThan(4);
  expect(body.records[0]).toMatchObject({
    kind: 'meeting',
    by: 'village1-1同志',
    link: expect.stringMatching(/^\/meetings\//),
  });
});
