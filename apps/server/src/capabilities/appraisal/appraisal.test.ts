import { randomUUID } from 'node:crypto';
import {
  listAppraisalCommitments,
  listAppraisals,
  openAppraisals,
  screenComments,
} from '@lianchuang/domain/appraisal/contract';
import { type AppraisalState, appraisalTransitions } from '@lianchuang/domain/appraisal/rules';
import {
  discardPaper,
  enterPaper,
  enterPaperAgain,
  exchangeSlips,
  getBallotBox,
  printSlips,
  settlePaper,
  voidSlips,
} from '@lianchuang/domain/ballots/contract';
import { addCommitment } from '@lianchuang/domain/commitments/contract';
import { getPublicPage } from '@lianchuang/domain/publications/contract';
import { listRemedies } from '@lianchuang/domain/remedies/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishTestCommitment } from '../../compose/testing/add-test-promises.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { ballotRounds, testRound } from '../ballots/testing/ballot-round.ts';
import { appraisalMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 3, stations: 0 });
const { open, cast, round, act } = ballotRounds(county);
beforeAll(() => county.standAt('2008-09-20'));
afterAll(() => county.close());
const place = (key: string) => county.ids[key] ?? '';

/** What the register says of an organisation in the third quarter, or undefined where it says nothing. */
async function satisfaction(key: string) {
  const [rows] = await Promise.all(
    appraisalMeasures.map(({ sql }) =>
      county.product.db.read(systemScope(1), (tx) =>
        tx.many<{ organisation_id: string; value: number | null; numerator: number; denominator: number }>(
          sql,
          [tx.countyId, '2008-Q3', 'self', '2008-09-30'],
        ),
      ),
    ),
  );
  return rows?.find((r) => r.organisation_id === place(key));
}

test('R4.2 nobody opens a round of their own organisation, nor two at once, and a village runs none', async () => {
  const refused = async (user: string, keys: string[]) =>
    (await county.call(user, openAppraisals, { body: testRound(keys.map(place)) })).problem.code;
  expect(await refused('clerk1', ['town1'])).toBe('not-above-organisation');
  expect(await refused('clerk1', ['village2-1'])).toBe('unknown-organisation');
  expect(await refused('village1-1', ['village1-1'])).toBe('not-allowed');
  const { id, boxId } = await open('village1-1');
  expect(await refused('officer', ['village1-2', 'village1-1'])).toBe('appraisal-runs-already');
  expect((await act(id, 'close', 'village1-1')).problem.code).toBe('not-allowed');
  const print = (user: string) =>
    county.call(user, printSlips, { params: { id: boxId }, body: { sheets: 1 } });
  expect([(await print('village1-1')).status, (await print('clerk2')).status]).toEqual([403, 404]);
  expect((await act(id, 'cancel')).body.state).toBe('cancelled');
});

test('R4.2 lost slips are voided by number; voices cast with them before stay', async () => {
  const { id, boxId, codes } = await open('village1-1', 2);
  expect((await cast(codes[2] ?? '', [0, 0])).status).toBe(200);
  const body = { ranges: [{ first: 1, last: 10 }], reason: '一页票遗失' };
  const voided = await county.call('clerk1', voidSlips, { params: { id: boxId }, body });
  expect(voided.body).toMatchObject({ voided: 9, voices: { phone: 1 } });
  expect((await cast(codes[0] ?? '', [0, 0])).problem.code).toBe('ballot-code-void');
  expect((await cast(codes[10] ?? '', [0, 0])).status).toBe(200);
  const again = await county.call('clerk1', voidSlips, { params: { id: boxId }, body });
  expect(again.problem.errors?.[0]).toMatchObject({ code: 'slip-voided', params: { number: 1 } });
  const far = { ranges: [{ first: 21, last: 21 }], reason: '没有印过' };
  expect(
    (await county.call('clerk1', voidSlips, { params: { id: boxId }, body: far })).problem.errors?.[0],
  ).toMatchObject({ code: 'no-such-slip' });
  await act(id, 'cancel');
});

test('R4.2 paper counts once two people read the same, no more slips than codes were given back', async () => {
  const { id, boxId, codes } = await open('village1-1', 2);
  const at = (paperId = '') => ({ id: boxId, paperId });
  const slips = (list: number[][]) => ({ slips: list.map((answers) => ({ answers, comment: '' })) });
  const first = async (list: number[][]) =>
    await county.call('clerk1', enterPaper, { params: at(), body: slips(list) });
  const second = async (user: string, paperId: string, list: number[][]) =>
    await county.call(user, enterPaperAgain, { params: at(paperId), body: slips(list) });
  expect((await first([[0, 0]])).problem.code).toBe('more-paper-than-exchanged');
  const exchange = { ranges: [{ first: 1, last: 3 }] };
  expect((await county.call('clerk1', exchangeSlips, { params: at(), body: exchange })).status).toBe(200);
  expect((await cast(codes[0] ?? '', [0, 0])).problem.code).toBe('ballot-code-used');
  const entered = await first([
    [0, 1],
    [2, 3],
  ]);
  const pile = entered.body.papers[0]?.id ?? '';
  expect(entered.body.voices).toEqual({ phone: 0, paper: 0 });
  expect(
    (
      await first([
        [0, 0],
        [0, 0],
      ])
    ).problem,
  ).toMatchObject({
    code: 'more-paper-than-exchanged',
    params: { left: 1 },
  });
  expect(
    (
      await second('clerk1', pile, [
        [0, 1],
        [2, 3],
      ])
    ).problem.code,
  ).toBe('same-person');
  expect((await second('secretary1', pile, [[0, 1]])).problem.code).toBe('paper-count-differs');
  expect((await act(id, 'close')).problem.code).toBe('paper-not-settled');
  const differing = await second('secretary1', pile, [
    [0, 1],
    [1, 3],
  ]);
  expect(differing.body.papers[0]).toMatchObject({
    state: 'differing',
    differences: [{ slip: 2, first: [2, 3], second: [1, 3] }],
  });
  const settle = (slip: number) =>
    county.call('clerk1', settlePaper, { params: at(pile), body: { slips: [{ slip, answers: [1, 3] }] } });
  expect((await settle(1)).problem.errors?.[0]).toMatchObject({ code: 'slips-to-settle' });
  expect((await settle(2)).body).toMatchObject({ voices: { phone: 0, paper: 2 }, papers: [] });
  expect((await settle(2)).problem.code).toBe('paper-counted');
  // One more, entered wrongly and given up, then right and counted at once.
  const wrong = (await first([[3, 3]])).body.papers[0]?.id ?? '';
  expect((await county.call('clerk1', discardPaper, { params: at(wrong), body: {} })).body.papers).toEqual(
    [],
  );
  const right = (await first([[0, 0]])).body.papers[0]?.id ?? '';
  expect((await second('secretary1', right, [[0, 0]])).body.voices.paper).toBe(3);
  const entries = await county.product.db.read(systemScope(1), (tx) =>
    tx.many(
      'select 1 from ballot_paper where county_id = $1 and (first_entry is not null or second_entry is not null)',
      [1],
    ),
  );
  expect(entries, 'what they entered is gone').toEqual([]);
  for (const code of codes.slice(3, 10)) await cast(code, [0, 0]);
  expect((await act(id, 'close')).body).toMatchObject({
    voices: 10,
    tally: [
      [9, 1, 0, 0],
      [8, 1, 0, 1],
    ],
  });
});

test('R4.2 the register decides the measure; under ten voices there is no result, no comment and no value', async () => {
  const { id, codes } = await open('village1-2', 1);
  for (const code of codes.slice(0, 9)) await cast(code, [0, 0], '都很好');
  const closed = (await act(id, 'close')).body;
  expect(closed).toMatchObject({ voices: 9, tally: null, satisfaction: null, comments: [] });
  expect(await satisfaction('village1-2')).toMatchObject({ value: null });
  expect((await act(id, 'publish')).problem.code).toBe('too-few-voices');

  const next = await open('village1-3', 2);
  for (const [i, code] of next.codes.slice(0, 12).entries())
    await cast(
      code,
      [i < 6 ? 0 : i < 8 ? 1 : i < 10 ? 2 : 3, 0],
      i === 0 ? '路灯还没有装' : i === 1 ? '骂人的话' : '',
    );
  const done = (await act(next.id, 'close')).body;
  expect(done.satisfaction).toBe(0.8);
  expect(done.remedies, 'what is good asks for nothing').toEqual([]);
  expect(await satisfaction('village1-3')).toMatchObject({ value: 0.8, numerator: 8, denominator: 10 });
  expect((await act(next.id, 'publish')).problem.code).toBe('comments-unread');
  expect((await round(next.id, 'village1-3')).comments, 'the village does not see them unread').toEqual([]);
  const of = (text: string) => done.comments.filter((c) => c.text === text).map((c) => c.id);
  const screened = await county.call('clerk1', screenComments, {
    params: { id: next.id },
    body: { version: done.version, shown: of('路灯还没有装'), withheld: of('骂人的话') },
  });
  expect(screened.status, JSON.stringify(screened.problem)).toBe(200);
  expect((await act(next.id, 'publish')).body.state).toBe('published');
  const page = await county.call('', getPublicPage, { params: { id: place('village1-3') } });
  const text = JSON.stringify(page.body.items[0]);
  expect(page.body.items[0]?.kind).toBe('appraisal');
  expect(text).toContain('80.0%');
  expect(text).toContain('路灯还没有装');
  expect(text).not.toContain('骂人的话');
});

test('R4.2 a poor result opens a problem with a remedy for each question that is, once, and both lead to each other', async () => {
  const remediesOf = async (user: string) =>
    (
      await county.call(user, listRemedies, {
        query: { organisation: place('village1-2'), source: 'appraisal' },
      })
    ).body.items;
  expect(await remediesOf('clerk1')).toEqual([]);
  const { id, codes } = await open('village1-2', 2);
  for (const [i, code] of codes.slice(0, 12).entries()) await cast(code, [i < 6 ? 0 : 2, i < 8 ? 0 : 2]);
  const closed = (await act(id, 'close')).body;
  expect(closed.satisfaction).toBe(0.5);
  // Six of twelve are satisfied with the whole, eight with the road: only the first is under sixty percent.
  expect(closed.remedies).toEqual([
    {
      id: expect.any(String),
      state: 'open',
      title: '针对群众不满意的方面整改(满意率 50.0%):对村党支部工作的总体评价',
    },
  ]);
  const [remedy, ...more] = await remediesOf('village1-2');
  expect(more).toEqual([]);
  expect(remedy).toMatchObject({
    id: closed.remedies[0]?.id,
    owner: '党组织书记',
    dueOn: '2008-10-20',
    criteria: [{ id: 'appraisal-satisfaction' }],
    problem: {
      appraisalId: id,
      source: 'appraisal',
      title: '2008年下半年群众评议:1 项评议内容满意率低于 60%',
    },
  });
  const records = await county.product.db.read(systemScope(1), (tx) =>
    Promise.all(
      appraisalMeasures.map((m) =>
        m.source === 'record'
          ? m.records(tx, {
              measureId: 'appraisal.satisfaction',
              organisationId: place('village1-2'),
              periodId: '2008-Q3',
              startsOn: '2008-07-01',
              endsOn: '2008-09-30',
              viewer: { lo: tx.scope.lo, hi: tx.scope.hi },
            })
          : [],
      ),
    ),
  );
  expect(records.flat().find((r) => r.id === id)?.marks).toContain('appraisal.problem-opened');
  // Publishing opens no second one, and the register would not take it.
  expect((await act(id, 'publish')).body.state).toBe('published');
  expect(await remediesOf('clerk1')).toHaveLength(1);
  await expect(
    county.product.db.write(systemScope(1), (tx) =>
      tx.run(
        `insert into problem (county_id, id, organisation_id, path, source, title, criteria, found_on, created_by, created_at, appraisal_id)
         select county_id, gen_random_uuid(), organisation_id, path, source, title, criteria, found_on, created_by, created_at, appraisal_id
         from problem where county_id = $1 and appraisal_id = $2`,
        [1, id],
      ),
    ),
  ).rejects.toThrow('problem_appraisal');
});

test('R4.2 each organisation is asked about its own commitments of the register, those that are chosen', async () => {
  const promise = (key: string, content: string, dueOn = '2008-12-20') =>
    publishTestCommitment(county, [key, 'clerk1'], { organisationId: place(key), content, dueOn });
  const road = await promise('village1-2', '修通村组道路两公里');
  const light = await promise('village1-2', '安装路灯三十盏', '2008-11-30');
  const water = await promise('village1-3', '全村通自来水');
  const draft = randomUUID();
  await county.call('village1-3', addCommitment, {
    body: { id: draft, organisationId: place('village1-3'), content: '还没有公开', dueOn: '2008-12-20' },
  });
  const { items } = (await county.call('clerk1', listAppraisalCommitments)).body;
  expect(items.map((c) => [c.id, c.organisationId])).toEqual([
    [light, place('village1-2')],
    ...[road, water].sort().map((id) => [id, place(id === road ? 'village1-2' : 'village1-3')]),
  ]);
  expect((await county.call('clerk2', listAppraisalCommitments)).body.items).toEqual([]);
  const base = { ...testRound([place('village1-2'), place('village1-3')]), questions: ['总体评价'] };
  const start = (commitmentIds: string[], more: object = {}) =>
    county.call('clerk1', openAppraisals, { body: { ...base, commitmentIds, ...more } });
  const refused = async (commitmentIds: string[], more: object = {}) =>
    (await start(commitmentIds, more)).problem.errors?.[0];
  expect(await refused([draft])).toMatchObject({ field: 'commitmentIds', code: 'unknown-commitment' });
  expect(await refused([water], { organisationIds: [place('village1-2')] })).toMatchObject({
    code: 'unknown-commitment',
  });
  const thirteen = Array.from({ length: 13 }, (_, i) => `问题${i + 1}`);
  expect(await refused([water], { questions: thirteen })).toMatchObject({
    code: 'too-many-questions',
    params: { name: '柳树13村党支部', most: 0 },
  });
  expect((await start([road, water])).body).toEqual({ opened: 2 });
  const asked = async (key: string) => {
    const query = { organisation: place(key), state: 'open' };
    const [found] = (await county.call('clerk1', listAppraisals, { query })).body.items;
    const { questions } = await round(found?.id ?? '');
    await act(found?.id ?? '', 'cancel');
    return questions;
  };
  expect(await asked('village1-2')).toEqual(['总体评价', '修通村组道路两公里']);
  expect(await asked('village1-3')).toEqual(['总体评价', '全村通自来水']);
});

test('R4.2 whatever is tried in whatever order, a round goes only where its table leads', async () => {
  const action = fc.constantFrom('close', 'publish', 'cancel', 'vote') as fc.Arbitrary<
    'close' | 'publish' | 'cancel' | 'vote'
  >;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 7 }), async (tries) => {
      const { id, boxId, codes } = await open('village1-1', 2);
      for (const code of codes.slice(0, 10)) await cast(code, [0, 0]);
      let state: AppraisalState = 'open';
      for (const [i, tried] of tries.entries()) {
        if (tried === 'vote') {
          expect((await cast(codes[10 + i] ?? '', [0, 0])).status).toBe(state === 'open' ? 200 : 409);
        } else {
          const step = appraisalTransitions.find((t) => t.action === tried && t.from.includes(state));
          const reply = await act(id, tried);
          expect(reply.status, `${tried} from ${state}`).toBe(step ? 200 : 409);
          state = step?.to ?? state;
        }
        expect((await round(id)).state).toBe(state);
      }
      const box = (await county.call('clerk1', getBallotBox, { params: { id: boxId } })).body;
      expect(box.state).toBe(state === 'open' ? 'open' : 'closed');
      if (state === 'open') await act(id, 'cancel');
    }),
    { numRuns: 12 },
  );
});
