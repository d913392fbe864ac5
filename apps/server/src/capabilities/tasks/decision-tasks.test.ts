import { randomUUID } from 'node:crypto';
import { openAppraisals, screenComments } from '@lianchuang/domain/appraisal/contract';
import {
  actOnNomination,
  getNomination,
  judgeNomination,
  nominate,
  openAwardYear,
  saveNominationObjection,
} from '@lianchuang/domain/recognition/contract';
import type { NominationAction } from '@lianchuang/domain/recognition/states';
import {
  actOnCompetition,
  getCompetition,
  saveObjection,
} from '@lianchuang/domain/selection/competitions-contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addTestSelection } from '../../compose/testing/add-test-selection.ts';
import { testNomination } from '../../compose/testing/recognition-acts.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { ballotRounds, testRound } from '../ballots/testing/ballot-round.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
beforeEach(() => county.standAt('2008-10-06'));
afterAll(() => county.close());
const place = (key: string): string => county.ids[key] ?? '';

/** What waits for somebody, of the kinds that begin so: kind, how many, until when. */
async function waits(user: string, prefix: string) {
  const { items } = (await county.call(user, listTasks)).body;
  return items.filter(({ kind }) => kind.startsWith(prefix)).map((t) => [t.kind, t.count, t.dueOn]);
}
const link = async (user: string, kind: string) =>
  (await county.call(user, listTasks)).body.items.find((t) => t.kind === kind)?.link;
function right<T>(reply: { status: number; body: T; problem: unknown }): T {
  expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
  return reply.body;
}

test('R5.1 nominations are found by who must act: the committee before the deadline, then the county at each step', async () => {
  expect(await waits('clerk1', 'nominat')).toEqual([]);
  right(
    await county.call('officer', openAwardYear, { body: { year: 2008, nominationsUntil: '2008-10-20' } }),
  );
  for (const user of ['clerk1', 'secretary2', 'direct1'])
    expect(await waits(user, 'nominat'), user).toEqual([['nominate', 1, '2008-10-20']]);
  // A village nominates nobody, the county puts nobody forward, who only reads has nothing to do.
  for (const user of ['village1-1', 'officer', 'leader'])
    expect(await waits(user, 'nominat'), user).toEqual([]);

  const { id } = right(await county.call('clerk1', nominate, { body: testNomination(place('village1-1')) }));
  const version = async () => (await county.call('officer', getNomination, { params: { id } })).body.version;
  const act = async (action: NominationAction, more: object = {}) =>
    right(
      await county.call('officer', actOnNomination, {
        params: { id, action },
        body: { version: await version(), ...more },
      }),
    );
  const object = async (finding: 'open' | 'unfounded', objectionId: string) =>
    right(
      await county.call('officer', saveNominationObjection, {
        params: { id, objectionId },
        body: {
          version: await version(),
          receivedOn: '2008-10-07',
          by: '',
          text: '反映账目不公开',
          finding,
          answer: finding === 'open' ? '' : '账目已公开',
        },
      }),
    );
  expect(await waits('clerk1', 'nominat'), 'done').toEqual([]);
  expect(await waits('clerk2', 'nominat')).toEqual([['nominate', 1, '2008-10-20']]);
  expect(await waits('officer', 'nominat')).toEqual([['nomination-review', 1, null]]);
  expect(await link('officer', 'nomination-review')).toBe('/recognition?year=2008&state=nominated');
  right(
    await county.call('officer', judgeNomination, {
      params: { id },
      body: { version: await version(), judgement: 'in-favour', note: '' },
    }),
  );
  await act('shortlist');
  expect(await waits('officer', 'nominat')).toEqual([['nomination-publish', 1, null]]);
  // In public until Monday 2008-10-13: said three days before, to be decided on the day after.
  expect((await act('publish')).publicityUntil).toBe('2008-10-13');
  expect(await waits('officer', 'nominat')).toEqual([]);
  county.standAt('2008-10-09');
  expect(await waits('officer', 'nominat')).toEqual([]);
  county.standAt('2008-10-10');
  expect(await waits('officer', 'nominat')).toEqual([['nomination-decide', 1, '2008-10-14']]);
  const objection = randomUUID();
  await object('open', objection);
  expect(await waits('officer', 'nominat')).toEqual([['nomination-objection', 1, '2008-10-13']]);
  county.standAt('2008-10-14');
  expect(await waits('officer', 'nominat'), 'nothing is decided before the answer').toEqual([
    ['nomination-objection', 1, '2008-10-13'],
  ]);
  await object('unfounded', objection);
  const { items } = (await county.call('officer', listTasks)).body;
  expect(items.find(({ kind }) => kind === 'nomination-decide')).toMatchObject({
    params: { year: 2008, ended: 1 },
    daysLeft: 0,
  });
  await act('confer', { decision: '清委发〔2008〕60号' });
  expect(await waits('officer', 'nominat')).toEqual([]);
  county.standAt('2008-10-21');
  expect(await waits('clerk2', 'nominat'), 'too late').toEqual([]);
});

test('R2.2 a competition in public waits for the township whose it is, not for the county beside it', async () => {
  const { competition: id, application } = await addTestSelection(county, 'officer', place('village1-1'));
  const version = async () => (await county.call('officer', getCompetition, { params: { id } })).body.version;
  right(
    await county.call('clerk1', actOnCompetition, {
      params: { id, action: 'publish' },
      body: { version: await version(), applicationId: application },
    }),
  );
  const object = async (finding: 'open' | 'unfounded', objectionId: string) =>
    right(
      await county.call('clerk1', saveObjection, {
        params: { id, objectionId },
        body: {
          version: await version(),
          receivedOn: '2008-10-07',
          by: '',
          text: '反映学历不实',
          finding,
          answer: finding === 'open' ? '' : '经查属实有效',
        },
      }),
    );
  expect(await waits('clerk1', 'competition')).toEqual([]);
  county.standAt('2008-10-07');
  const objection = randomUUID();
  await object('open', objection);
  expect(await waits('clerk1', 'competition')).toEqual([['competition-objection', 1, '2008-10-13']]);
  await object('unfounded', objection);
  county.standAt('2008-10-12');
  expect(await waits('clerk1', 'competition')).toEqual([['competition-decide', 1, '2008-10-14']]);
  for (const user of ['officer', 'clerk2', 'village1-1'])
    expect(await waits(user, 'competition'), user).toEqual([]);
  county.standAt('2008-10-14');
  right(
    await county.call('clerk1', actOnCompetition, {
      params: { id, action: 'appoint' },
      body: { version: await version() },
    }),
  );
  expect(await waits('clerk1', 'competition')).toEqual([]);
});

test('R4.2 a round that ends waits for the township above the village, then its result to be made public', async () => {
  const { open, cast, round, act } = ballotRounds(county);
  const { id, codes } = await open('village1-1');
  right(await county.call('officer', openAppraisals, { body: testRound([place('town1')]) }));
  expect(await waits('clerk1', 'appraisal')).toEqual([]);
  county.standAt('2008-10-28');
  const closing = [['appraisal-close', 1, '2008-10-31']];
  expect(await waits('clerk1', 'appraisal')).toEqual(closing);
  // The township's own round is the county's to close; the village's is not.
  expect(await waits('officer', 'appraisal')).toEqual(closing);
  for (const user of ['clerk2', 'village1-1', 'leader'])
    expect(await waits(user, 'appraisal'), user).toEqual([]);
  for (const [i, code] of codes.slice(0, 10).entries())
    expect((await cast(code, [0, 0], i === 0 ? '路灯还没有装' : '')).status).toBe(200);
  county.standAt('2008-11-03');
  const { items } = (await county.call('clerk1', listTasks)).body;
  expect(items.find(({ kind }) => kind === 'appraisal-close')).toMatchObject({
    params: { over: 1 },
    daysLeft: -3,
    link: '/appraisals?state=open',
  });
  right(await act(id, 'close'));
  expect(await waits('clerk1', 'appraisal')).toEqual([['appraisal-publish', 1, null]]);
  const { version, comments } = await round(id);
  right(
    await county.call('clerk1', screenComments, {
      params: { id },
      body: { version, shown: comments.map((c) => c.id), withheld: [] },
    }),
  );
  right(await act(id, 'publish'));
  expect(await waits('clerk1', 'appraisal')).toEqual([]);

  // Under ten voices there is nothing to publish.
  county.standAt('2008-10-28');
  const few = await open('village1-2');
  right(await act(few.id, 'close'));
  expect(await waits('clerk1', 'appraisal')).toEqual([]);
});
