import { randomUUID } from 'node:crypto';
import { listPublications } from '@lianchuang/domain/publications/contract';
import {
  actOnNomination,
  getNomination,
  judgeNomination,
  nominate,
  saveNominationObjection,
} from '@lianchuang/domain/recognition/contract';
import type { NominationAction } from '@lianchuang/domain/recognition/states';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublicItems } from '../../compose/testing/read-public-items.ts';
import { openTestAwards, testNomination } from '../../compose/testing/recognition-acts.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { endPublicity } from './public.ts';

const county = await makeSmallCounty({ townships: 1, villages: 14, stations: 0 });
afterAll(() => county.close());
beforeAll(async () => {
  county.standAt('2008-12-01');
  await openTestAwards(county, 'officer');
});

const versionOf = async (id: string) =>
  (await county.call('officer', getNomination, { params: { id } })).body.version;
async function act(id: string, action: NominationAction, more: object = {}, user = 'officer') {
  const version = await versionOf(id);
  const reply = await county.call(user, actOnNomination, {
    params: { id, action },
    body: { version, ...more },
  });
  expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
}
/** Nominated, judged and on the shortlist. */
async function shortlist(village: string): Promise<string> {
  const body = testNomination(county.ids[village] ?? '');
  await county.call('clerk1', nominate, { body });
  const judged = { version: 1, judgement: 'in-favour' as const, note: '' };
  await county.call('officer', judgeNomination, { params: { id: body.id }, body: judged });
  await act(body.id, 'shortlist');
  return body.id;
}
/** Titles and names of a page, the names of a notice joined. */
const shown = async (place: string) =>
  (await readPublicItems(county, place)).map((item) => [
    item.title,
    item.number,
    item.publishedOn,
    item.blocks.flatMap((b) => b.table?.rows.map(([name]) => name) ?? []).join(' '),
  ]);
async function object(id: string, objectionId: string, finding: 'open' | 'founded' | 'unfounded') {
  const body = {
    version: await versionOf(id),
    receivedOn: '2008-12-02',
    by: '村民甲',
    text: '反映账目不公开',
    finding,
    answer: finding === 'open' ? '' : '已查清',
  };
  const reply = await county.call('officer', saveNominationObjection, { params: { id, objectionId }, body });
  expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
}

const publicity = '2008年度标杆支部拟命名对象公示';
const decided = '关于命名2008年度标杆支部的决定';
let first = '';
let second = '';

test('R5.1 nobody stands in public before the publicity period opens; then the county lists all and each unit its own', async () => {
  first = await shortlist('village1-1');
  second = await shortlist('village1-2');
  expect(await shown('county')).toEqual([]);
  expect(await shown('village1-1')).toEqual([]);
  await act(first, 'publish');
  await act(second, 'publish');
  expect(await shown('county')).toEqual([[publicity, null, '2008-12-01', '柳树11村党支部 柳树12村党支部']]);
  expect(await shown('village1-2')).toEqual([[publicity, null, '2008-12-01', '柳树12村党支部']]);
  const [notice] = await readPublicItems(county, 'county');
  const text = notice?.blocks.flatMap((b) => b.paragraphs ?? []).join('') ?? '';
  expect(text).toContain('2008年12月1日至2008年12月8日');
  expect(text).toContain('向清源县委组织部');
  // The list grew where it stood: it was not withdrawn and published anew for each name.
  const { items } = (await county.call('officer', listPublications)).body;
  expect(items.filter((i) => i.organisation.id === county.ids.county)).toHaveLength(1);
});

test('R5.1 an objection leaves the name in public until it is found right, and what was objected is told to nobody', async () => {
  const objection = randomUUID();
  await object(first, objection, 'open');
  expect(JSON.stringify(await readPublicItems(county, 'county'))).not.toMatch(/村民甲|账目/);
  expect(await shown('village1-1')).toHaveLength(1);
  await object(first, objection, 'founded');
  expect(await shown('county')).toEqual([[publicity, null, '2008-12-01', '柳树12村党支部']]);
  expect(await shown('village1-1')).toEqual([]);
  // Looked into once more and found wrong, it stands again.
  await object(first, objection, 'unfounded');
  expect(await shown('village1-1')).toEqual([[publicity, null, '2008-12-01', '柳树11村党支部']]);
});

test('R5.1 what is taken back or refused leaves the public page', async () => {
  const third = await shortlist('village1-3');
  await act(third, 'publish');
  await act(third, 'withdraw-publicity', { reason: '公示内容有误' });
  expect(await shown('village1-3')).toEqual([]);
  await act(third, 'publish', { publicityUntil: '2008-12-10' });
  // Of another period, it is another notice.
  expect((await shown('county')).map(([, , , names]) => names).sort()).toEqual([
    '柳树11村党支部 柳树12村党支部',
    '柳树13村党支部',
  ]);
  await act(third, 'reject', { reason: '事迹不实' });
  expect(await shown('village1-3')).toEqual([]);
  expect(await shown('county')).toHaveLength(1);
});

test('R5.1 the day after its period a notice is gone; the decision is shown with its number, and gone when taken back', async () => {
  const { db, clock } = county.product;
  county.standAt('2008-12-08');
  await endPublicity(db, clock);
  expect(await shown('county')).toHaveLength(1);
  county.standAt('2008-12-09');
  await endPublicity(db, clock);
  for (const place of ['county', 'village1-1', 'village1-2']) expect(await shown(place), place).toEqual([]);
  await act(first, 'confer', { decision: '清委发〔2008〕60号' });
  await act(second, 'confer', { decision: '清委发〔2008〕60号' });
  const line = [decided, '清委发〔2008〕60号', '2008-12-09'];
  expect(await shown('county')).toEqual([[...line, '柳树11村党支部 柳树12村党支部']]);
  expect(await shown('village1-1')).toEqual([[...line, '柳树11村党支部']]);
  await act(first, 'revoke', { reason: '事迹不实' });
  expect(await shown('village1-1')).toEqual([]);
  expect(await shown('county')).toEqual([[...line, '柳树12村党支部']]);
  await act(second, 'revoke', { reason: '事迹不实' });
  expect(await shown('county')).toEqual([]);
});

test('R5.1 the county, whose notices concern everybody, is the first of the public pages', async () => {
  const fourth = await shortlist('village1-4');
  await act(fourth, 'publish');
  await readPublicItems(county, 'county');
  const found = await county.app.inject({ url: '/api/v1/public/organisations' });
  expect(found.json().items.map((p: { name: string }) => p.name)).toEqual(['清源县委', '柳树14村党支部']);
});

test('R5.1 names that are put in public at once all stand in the one notice', async () => {
  const ids: string[] = [];
  for (let nth = 5; nth <= 14; nth++) ids.push(await shortlist(`village1-${nth}`));
  await Promise.all(ids.map((id) => act(id, 'publish')));
  const notices = await shown('county');
  expect(notices).toHaveLength(1);
  expect(String(notices[0]?.[3]).split(' ')).toHaveLength(11);
});
