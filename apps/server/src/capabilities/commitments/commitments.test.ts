import { randomUUID } from 'node:crypto';
import {
  actOnCommitment,
  addCommitment,
  changeCommitment,
  getCommitment,
  listCommitments,
  removeCommitmentEvidence,
} from '@lianchuang/domain/commitments/contract';
import type { CommitmentAct } from '@lianchuang/domain/commitments/states';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { getOrganisation, mergeOrganisation } from '@lianchuang/domain/organisations/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { getPublicPage } from '@lianchuang/domain/publications/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { publishTestCommitment } from '../../compose/testing/add-test-promises.ts';
import { proveCommitment } from '../../compose/testing/commitment-acts.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { forgetPublic } from '../publications/read-in-public.ts';
import { commitmentMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
const publicPage = async () => {
  forgetPublic(county.product.db);
  return await county.call('', getPublicPage, { params: { id: village } });
};
let member = '';

beforeAll(async () => {
  county.standAt('2008-07-05');
  await county.call('officer', openPeriod, { params: { id: '2008-Q2' }, body: { version: 1 } });
  member = await addTestMember(county, 'village1-1', 'village1-1', { name: '王建国' });
});

const read = async (id: string, user = 'village1-1') =>
  (await county.call(user, getCommitment, { params: { id } })).body;

async function act(user: string, id: string, step: CommitmentAct, more: Record<string, unknown> = {}) {
  const { version } = await read(id, 'officer');
  return await county.call(user, actOnCommitment, { params: { id, act: step }, body: { version, ...more } });
}

/** Drafts, and takes the steps up to publication. */
const published = (content: string, dueOn: string, memberId: string | null = null): Promise<string> =>
  publishTestCommitment(county, ['village1-1', memberId === null ? 'clerk1' : 'village1-1'], {
    organisationId: village,
    memberId,
    content,
    dueOn,
  });

async function figures(period: string, day: string) {
  const rows = await county.product.db.read(systemScope(1), async (tx) => {
    const found: {
      organisation_id: string;
      measure_id: string;
      value: number;
      numerator: number;
      denominator: number;
    }[] = [];
    for (const { sql } of commitmentMeasures)
      found.push(...(await tx.many<(typeof found)[number]>(sql, [1, period, 'self', day])));
    return found;
  });
  return Object.fromEntries(
    rows
      .filter((r) => r.organisation_id === village)
      .map((r) => [r.measure_id, r.denominator === null ? r.value : `${r.numerator}/${r.denominator}`]),
  );
}

const people = { how: 'meeting', who: '村民代表会议', on: '2008-09-25' };

test('R4.1 a village drafts, the township sends back and approves, then everybody reads it', async () => {
  const id = randomUUID();
  const words = { content: '修通村组道路两公里', dueOn: '2008-09-30' };
  await county.call('village1-1', addCommitment, { body: { id, organisationId: village, ...words } });
  expect((await read(id)).may).toMatchObject({ change: true, attach: false, acts: ['submit', 'withdraw'] });
  expect((await act('village1-1', id, 'publish')).problem.code).toBe('wrong-state');
  await act('village1-1', id, 'submit');
  // Whose it is does not review it, nor does the township next door see it.
  expect((await act('village1-1', id, 'approve')).problem.code).toBe('not-allowed');
  expect((await act('clerk2', id, 'approve')).problem.code).toBe('not-found');
  const tasks = (await county.call('clerk1', listTasks)).body.items;
  expect(tasks.find((t) => t.kind === 'commitment-review')).toMatchObject({ count: 1 });
  const queue = await county.call('clerk1', listCommitments, { query: { queue: 'review' } });
  expect(queue.body.items.map((c) => c.id)).toEqual([id]);

  expect((await act('clerk1', id, 'send-back')).problem.errors).toEqual([
    { field: 'note', code: 'send-back-reason' },
  ]);
  expect((await act('clerk1', id, 'send-back', { note: '写清两公里从哪到哪' })).status).toBe(200);
  expect((await county.call('village1-1', listNotifications)).body.items.map((n) => n.kind)).toContain(
    'commitment-sent-back',
  );
  const { version } = await read(id);
  const changed = await county.call('village1-1', changeCommitment, {
    params: { id },
    body: { version, content: '修通一组到三组道路两公里', dueOn: '2008-09-30' },
  });
  expect(changed.body.content).toBe('修通一组到三组道路两公里');
  for (const [user, step] of [
    ['village1-1', 'submit'],
    ['clerk1', 'approve'],
  ] as const)
    expect((await act(user, id, step)).status).toBe(200);
  expect((await publicPage()).status).toBe(404);
  expect((await act('village1-1', id, 'publish')).body).toMatchObject({
    state: 'published',
    publishedOn: '2008-07-05',
    may: { change: false, attach: true, acts: ['report'] },
  });
  const page = (await publicPage()).body;
  expect(page.items[0]?.blocks[0]?.table?.rows).toEqual([
    ['修通一组到三组道路两公里', '2008-09-30', '履行中'],
  ]);
  expect((await act('village1-1', id, 'withdraw')).problem.code).toBe('wrong-state');
  expect((await read(id)).history.map((e) => e.act)).toEqual([
    'draft',
    'submit',
    'send-back',
    'submit',
    'approve',
    'publish',
  ]);
});

test('R4.1 T6 it is kept when it is proven and the people say so; what falls due and is not kept counts against it', async () => {
  const [id] = (await county.call('village1-1', listCommitments)).body.items.map((c) => c.id);
  const kept = id ?? '';
  await published('接通自来水入户', '2008-08-30');
  // Not due yet: published, and nothing to count.
  expect(await figures('2008-Q3', '2008-07-06')).toEqual({
    'commitments.organisation': null,
    'commitments.published': 1,
  });
  county.standAt('2008-09-26');
  expect(
    (await county.call('village1-1', listTasks)).body.items.find((t) => t.kind === 'commitment-due'),
  ).toMatchObject({
    count: 2,
    params: { overdue: 1 },
  });
  expect((await act('village1-1', kept, 'report')).problem.code).toBe('commitment-unproven');
  const proof = await proveCommitment(county, 'village1-1', kept);
  expect((await act('village1-1', kept, 'report')).body.state).toBe('reported');
  // What was reported rests on its proof.
  expect(
    (await county.call('village1-1', removeCommitmentEvidence, { params: { id: proof } })).problem.code,
  ).toBe('commitment-takes-no-files');
  expect((await act('village1-1', kept, 'confirm')).problem.errors?.[0]).toMatchObject({ field: 'who' });
  expect(
    (await act('village1-1', kept, 'confirm', { ...people, on: '2008-09-27' })).problem.errors?.[0],
  ).toMatchObject({ field: 'on', code: 'asked-outside' });
  // The people say no; it is reported anew and they say yes.
  expect((await act('village1-1', kept, 'deny', people)).body).toMatchObject({
    state: 'unkept',
    confirmation: { kept: false, who: '村民代表会议' },
  });
  expect((await act('village1-1', kept, 'report')).status).toBe(200);
  expect((await act('village1-1', kept, 'confirm', { ...people, on: '2008-09-26' })).body).toMatchObject({
    state: 'fulfilled',
    fulfilledOn: '2008-09-26',
    may: { acts: [], attach: false },
  });
  expect(await figures('2008-Q3', '2008-09-29')).toMatchObject({ 'commitments.organisation': '0/1' });
  expect(await figures('2008-Q3', '2008-10-11')).toMatchObject({ 'commitments.organisation': '1/2' });
  // The year counts its own due dates, whatever the quarters said.
  expect(await figures('2008-Y', '2008-10-11')).toMatchObject({ 'commitments.organisation': '1/2' });
  const page = (await publicPage()).body;
  expect(page.items).toHaveLength(1);
  expect(page.items[0]?.blocks[0]?.table?.rows.map((r) => r[2])).toEqual(['到期未兑现', '已兑现']);
});

test('R4.1 T7 a member promises, the branch secretary enters and reviews it, and the people are asked', async () => {
  const id = await published('帮扶困难户种好大棚', '2008-09-28', member);
  const stranger = await county.call('village1-2', addCommitment, {
    body: {
      id: randomUUID(),
      organisationId: county.ids['village1-2'] ?? '',
      memberId: member,
      content: '帮扶',
      dueOn: '2008-12-01',
    },
  });
  expect(stranger.problem.code).toBe('unknown-member');
  expect(await read(id)).toMatchObject({ level: 'member', member: { name: '王建国' } });
  await proveCommitment(county, 'village1-1', id);
  await act('village1-1', id, 'report');
  const asked = { how: 'households', who: '李家、张家', on: '2008-09-26' };
  expect((await act('village1-1', id, 'confirm', asked)).status).toBe(200);
  expect(await figures('2008-Q3', '2008-10-11')).toMatchObject({
    'commitments.members': '1/1',
    'commitments.organisation': '1/2',
  });
  const { body } = await county.call('village1-1', listCommitments, { query: { level: 'member' } });
  expect(body).toMatchObject({ total: 1, due: 0, kept: 0 });
  const table = (await publicPage()).body.items[0]?.blocks[1]?.table;
  expect(table?.rows).toEqual([['王建国', '帮扶困难户种好大棚', '2008-09-28', '已兑现']]);
});

test('R4.1 R1.1 what is still to be kept goes on with the organisation another merges into; what was kept stays', async () => {
  county.standAt('2008-09-01');
  const old = county.ids['village2-2'] ?? '';
  const heir = county.ids['village2-1'] ?? '';
  const by = ['village2-2', 'clerk2'] as const;
  const person = await addTestMember(county, 'village2-2', 'village2-2', { nth: 61, name: '李合并' });
  const year = { organisationId: old, dueOn: '2008-12-20' };
  const open = await publishTestCommitment(county, by, { ...year, content: '安装路灯三十盏' });
  const kept = await publishTestCommitment(county, by, { ...year, content: '疏浚水渠一公里' });
  const own = await publishTestCommitment(county, ['village2-2', 'village2-2'], {
    ...year,
    memberId: person,
    content: '结对帮扶两户',
  });
  await proveCommitment(county, 'village2-2', kept);
  await proveCommitment(county, 'village2-2', open);
  expect((await act('village2-2', kept, 'report')).status).toBe(200);
  const asked = { how: 'meeting', who: '村民代表会议', on: '2008-09-01' };
  expect((await act('village2-2', kept, 'confirm', asked)).status).toBe(200);

  const { version } = (await county.call('officer', getOrganisation, { params: { id: old } })).body;
  const merged = await county.call('officer', mergeOrganisation, {
    params: { id: old },
    body: { version, from: '2008-09-01', intoId: heir },
  });
  expect(merged.status, JSON.stringify(merged.problem)).toBe(200);
  const list = async (organisation: string) =>
    (await county.call('officer', listCommitments, { query: { organisation } })).body.items.map((c) => c.id);
  expect(new Set(await list(heir))).toEqual(new Set([open, own]));
  expect(await list(old)).toEqual([kept]);
  // The heir reads what was done before, proof included, and goes on from there.
  const read2 = await read(open, 'village2-1');
  expect(read2.files).toHaveLength(1);
  expect(read2.history.map((h) => h.act)).toEqual(['draft', 'submit', 'approve', 'publish', 'merge']);
  expect(read2.history.at(-1)?.note).toBe('柳树22村党支部 → 柳树21村党支部');
  expect((await act('village2-1', open, 'report')).status).toBe(200);
  expect(
    (await county.call('village2-1', listTasks)).body.items.some((t) => t.kind.startsWith('commitment')),
  ).toBe(false);
  // Everybody reads it at the heir, and at the old place only what was kept there.
  forgetPublic(county.product.db);
  const page = async (id: string) =>
    JSON.stringify((await county.call('', getPublicPage, { params: { id } })).body);
  expect(await page(heir)).toContain('安装路灯三十盏');
  const before = await page(old);
  expect(before).toContain('疏浚水渠一公里');
  expect(before).not.toContain('安装路灯三十盏');
});
