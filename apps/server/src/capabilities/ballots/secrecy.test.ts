import { Writable } from 'node:stream';
import {
  actOnAppraisal,
  getAppraisal,
  listAppraisals,
  openAppraisals,
} from '@lianchuang/domain/appraisal/contract';
import {
  castBallot,
  exchangeSlips,
  openBallot,
  printSlips,
  voidSlips,
} from '@lianchuang/domain/ballots/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
const owner = new Client({ connectionString: county.product.ownerUrl });
await owner.connect();
beforeAll(() => county.standAt('2008-10-06'));
afterAll(async () => {
  await owner.end();
  await county.close();
});

const questions = ['对村党支部工作的总体评价', '承诺:修通村组道路'];
const body = (keys: readonly string[]) => ({
  organisationIds: keys.map((key) => county.ids[key] ?? ''),
  title: '2008年下半年群众评议',
  questions,
  closesOn: '2008-10-31',
});

/** Opens a round at a village and prints its slips; answers its id and codes by number. */
async function openRound(key: string, sheets = 1) {
  const opened = await county.call('clerk1', openAppraisals, { body: body([key]) });
  expect(opened.status, JSON.stringify(opened.problem)).toBe(200);
  const { items } = (
    await county.call('clerk1', listAppraisals, { query: { organisation: county.ids[key], state: 'open' } })
  ).body;
  const id = items[0]?.id ?? '';
  const { box } = (await county.call('clerk1', getAppraisal, { params: { id } })).body;
  const printed = await county.call('clerk1', printSlips, { params: { id: box.id }, body: { sheets } });
  expect(printed.status, JSON.stringify(printed.problem)).toBe(200);
  return { id, boxId: box.id, codes: printed.body.slips.map((s) => s.code) };
}
const cast = (code: string, answers: number[], comment = '') =>
  county.call('', castBallot, { body: { code, answers, comment } });
const round = async (id: string, user = 'clerk1') =>
  (await county.call(user, getAppraisal, { params: { id } })).body;
const act = async (id: string, action: 'close' | 'publish' | 'cancel', user = 'clerk1') =>
  await county.call(user, actOnAppraisal, {
    params: { id, action },
    body: { version: (await round(id)).version, ...(action === 'cancel' ? { reason: '重新组织' } : {}) },
  });

test('R4.2 a villager judges with a printed code, once; results are told from ten voices on', async () => {
  const { id, codes } = await openRound('village1-1', 2);
  const opened = await county.call('', openBallot, { body: { code: (codes[0] ?? '').toLowerCase() } });
  expect(opened.body).toMatchObject({ organisation: '柳树11村党支部', questions });
  expect((await cast(codes[0] ?? '', [0, 1])).status).toBe(200);
  expect((await cast(codes[0] ?? '', [2, 2])).problem.code).toBe('ballot-code-used');
  expect((await cast('1-0000-0000-0000', [0, 0])).problem.code).toBe('ballot-code-unknown');
  expect((await cast(codes[1] ?? '', [0])).problem.errors?.[0]).toMatchObject({ code: 'answers-incomplete' });
  for (const code of codes.slice(1, 10)) expect((await cast(code, [1, 3])).status).toBe(200);
  expect(await round(id)).toMatchObject({ voices: 10, tally: null, satisfaction: null });
  const closed = await act(id, 'close');
  expect(closed.body).toMatchObject({
    state: 'closed',
    voices: 10,
    satisfaction: 1,
    tally: [
      [1, 9, 0, 0],
      [0, 1, 0, 9],
    ],
  });
  expect((await cast(codes[15] ?? '', [0, 0])).problem.code).toBe('ballot-over');
});
