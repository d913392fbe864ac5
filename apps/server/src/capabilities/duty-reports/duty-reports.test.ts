import { randomUUID } from 'node:crypto';
import { castBallot, printSlips } from '@lianchuang/domain/ballots/contract';
import {
  actOnDutyReport,
  addDutyReport,
  getDutyReport,
  saveDutyReport,
} from '@lianchuang/domain/duty-reports/contract';
import type { DutyReportAction } from '@lianchuang/domain/duty-reports/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { dutyReportMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 1, stations: 0 });
beforeAll(() => county.standAt('2008-09-20'));
afterAll(() => county.close());

const entries = { reporter: '张书记', heldOn: '2008-09-19', present: 6, text: '', exchanges: [] };
async function add(audience: 'county-plenum' | 'own-plenum', more: object = {}, key = 'town1') {
  const body = { ...entries, ...more, id: randomUUID(), organisationId: county.ids[key] ?? '', audience };
  return await county.call('clerk1', addDutyReport, { body });
}
const get = async (id: string) => (await county.call('clerk1', getDutyReport, { params: { id } })).body;
const act = async (user: string, id: string, action: DutyReportAction) =>
  await county.call(user, actOnDutyReport, {
    params: { id, action },
    body: { version: (await get(id)).version },
  });
async function grades(): Promise<{ organisation_id: string; value: number }[]> {
  const sql = dutyReportMeasures[0]?.sql ?? '';
  return await county.product.db.read(systemScope(1), (tx) =>
    tx.many(sql, [tx.countyId, '2008-Q3', 'self', '2008-09-30']),
  );
}
/** Votes with slips of the report's box; answers how each was taken. */
async function vote(user: string, id: string, answers: number[]): Promise<number[]> {
  const box = (await get(id)).box?.id ?? '';
  const printed = await county.call(user, printSlips, { params: { id: box }, body: { sheets: 1 } });
  expect(printed.status, JSON.stringify(printed.problem)).toBe(200);
  const taken: number[] = [];
  for (const [i, answer] of answers.entries()) {
    const code = printed.body.slips[i]?.code ?? '';
    taken.push((await county.call('', castBallot, { body: { code, answers: [answer] } })).status);
  }
  return taken;
}

test('R4.5 a secretary reports to the county plenum, is questioned, and graded in secret by those present', async () => {
  const { id } = (await add('county-plenum')).body;
  const saved = await county.call('clerk1', saveDutyReport, {
    params: { id },
    body: {
      ...entries,
      version: (await get(id)).version,
      text: '一年来抓基层党建工作的情况。',
      exchanges: [{ question: '后进村怎么转化', answer: '一村一策。' }],
    },
  });
  expect(saved.body).toMatchObject({ exchanges: [{ question: '后进村怎么转化' }], grade: null });
  // The vote is the plenum's: the committee that reports does not run it.
  expect((await act('clerk1', id, 'open-vote')).problem.code).toBe('not-allowed');
  expect((await act('officer', id, 'open-vote')).body.state).toBe('voting');
  const before = await county.call('clerk1', printSlips, {
    params: { id: (await get(id)).box?.id ?? '' },
    body: { sheets: 1 },
  });
  expect(before.problem.code).toBe('not-allowed');
  expect(await vote('officer', id, [0, 0, 0, 1, 1, 3])).toEqual([200, 200, 200, 200, 200, 200]);
  expect(await get(id)).toMatchObject({ tally: null, grade: null });
  expect((await act('officer', id, 'close-vote')).body).toMatchObject({
    state: 'graded',
    tally: [3, 2, 0, 1],
    voices: 6,
    grade: 2,
  });
  expect(await grades()).toEqual([expect.objectContaining({ organisation_id: county.ids.town1, value: 2 })]);
  expect((await act('officer', id, 'open-vote')).problem.code).toBe('wrong-state');
});

test('R4.5 more voices than were present are refused; who reported cannot be changed once the vote has begun', async () => {
  const { id } = (await add('own-plenum', { present: 3 })).body;
  expect((await act('clerk1', id, 'open-vote')).status).toBe(200);
  await vote('clerk1', id, [0, 0, 0, 0]);
  expect((await act('clerk1', id, 'close-vote')).problem).toMatchObject({
    code: 'more-voices-than-present',
    params: { voices: 4, present: 3 },
  });
  const change = { ...entries, present: 4, version: (await get(id)).version };
  expect((await county.call('clerk1', saveDutyReport, { params: { id }, body: change })).problem.code).toBe(
    'vote-has-begun',
  );
  expect((await act('clerk1', id, 'cancel')).body).toMatchObject({ state: 'cancelled', tally: null });
});

test('R4.5 two voices make no grade, and the grade before stays', async () => {
  const { id } = (await add('own-plenum', { heldOn: '2008-09-20' })).body;
  await act('clerk1', id, 'open-vote');
  await vote('clerk1', id, [3, 3]);
  expect((await act('clerk1', id, 'close-vote')).body).toMatchObject({
    state: 'graded',
    grade: null,
    tally: null,
  });
  expect((await grades()).map((g) => g.value)).toEqual([2]);
});

test('R4.5 villages do not report, and nobody in the future', async () => {
  expect((await add('own-plenum', {}, 'village1-1')).problem.errors?.[0]).toMatchObject({
    code: 'only-committees-report',
  });
  expect((await add('own-plenum', { heldOn: '2008-10-01' })).problem.errors?.[0]).toMatchObject({
    code: 'date-in-future',
  });
});
