import { randomUUID } from 'node:crypto';
import { getAppraisal, listAppraisals } from '@lianchuang/domain/appraisal/contract';
import { enterPaper, printSlips } from '@lianchuang/domain/ballots/contract';
import { addDutyReport } from '@lianchuang/domain/duty-reports/contract';
import { ballotRounds, testQuestions, testRound } from '../../capabilities/ballots/testing/ballot-round.ts';
import type { Tried } from './life-bodies.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

type Body = Record<string, unknown>;
const slip = { answers: testQuestions.map(() => 0) };
const report = {
  reporter: '张书记',
  heldOn: '2008-09-20',
  present: 30,
  text: '一年来抓党建工作的情况。',
  exchanges: [{ question: '党员发展为何偏慢', answer: '已列入计划。' }],
};

/** A report of a secretary to their own plenum, not voted on yet; returns its id. */
export async function addTestDutyReport(
  county: TestCounty,
  user: string,
  organisationId: string,
  reporter: string,
): Promise<string> {
  const id = randomUUID();
  const body = { ...report, id, organisationId, audience: 'own-plenum' as const, reporter };
  const added = await county.call(user, addDutyReport, { body });
  if (added.status !== 200) throw new Error(JSON.stringify(added.problem));
  return id;
}

/** The writes of votes in secret, in an order in which each is right when its turn comes. */
export function ballotActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const rounds = ballotRounds(county);
  const organisationId = county.ids['village1-1'] ?? '';
  const reportId = randomUUID();
  const round = async () => {
    const query = { organisation: organisationId };
    const id = (await county.call('clerk1', listAppraisals, { query })).body.items[0]?.id ?? '';
    return (await county.call('clerk1', getAppraisal, { params: { id } })).body;
  };
  const atBox = async (user: string, body: Body): Promise<Act> => {
    const { box } = await round();
    return { user, params: { id: box.id, paperId: box.papers[0]?.id ?? '' }, body };
  };
  return [
    ['openAppraisals', async () => ({ user: 'clerk1', body: testRound([organisationId]) })],
    [
      'voidSlips',
      async () => {
        const { box } = await round();
        await county.call('clerk1', printSlips, { params: { id: box.id }, body: { sheets: 2 } });
        return await atBox('clerk1', { ranges: [{ first: 1, last: 2 }], reason: '遗失' });
      },
    ],
    ['exchangeSlips', () => atBox('clerk1', { ranges: [{ first: 3, last: 16 }] })],
    ['enterPaper', () => atBox('clerk1', { slips: [slip] })],
    ['discardPaper', () => atBox('clerk1', {})],
    [
      'enterPaperAgain',
      async () => {
        const { box } = await round();
        const first = { slips: Array.from({ length: 12 }, () => ({ ...slip, comment: '路修得好' })) };
        await county.call('clerk1', enterPaper, { params: { id: box.id }, body: first });
        const second = first.slips.map((_, i) => (i === 4 ? { answers: testQuestions.map(() => 1) } : slip));
        return await atBox('secretary1', { slips: second });
      },
    ],
    ['settlePaper', () => atBox('clerk1', { slips: [{ slip: 5, answers: slip.answers }] })],
    [
      'screenComments',
      async () => {
        await rounds.act((await round()).id, 'close');
        const { id, version, comments } = await round();
        const shown = comments.map((c) => c.id);
        return { user: 'clerk1', params: { id }, body: { version, shown, withheld: [] } };
      },
    ],
    [
      'actOnAppraisal',
      async () => {
        const { id, version } = await round();
        return { user: 'clerk1', params: { id, action: 'publish' }, body: { version } };
      },
    ],
    [
      'addDutyReport',
      async () => ({
        user: 'clerk1',
        body: { id: reportId, organisationId: county.ids.town1, audience: 'own-plenum', ...report },
      }),
    ],
    [
      'saveDutyReport',
      async () => ({
        user: 'clerk1',
        params: { id: reportId },
        body: { version: 2, ...report, present: 31 },
      }),
    ],
    [
      'actOnDutyReport',
      async () => ({
        user: 'clerk1',
        params: { id: reportId, action: 'open-vote' },
        body: { version: 3 },
      }),
    ],
  ];
}

/** Bodies of votes with one id to be tried. `own`: ids of this county, filled in later. */
export function ballotBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const added = (more: Body): Body => ({
    id: randomUUID(),
    organisationId: own.township,
    audience: 'own-plenum',
    ...report,
    ...more,
  });
  return {
    openAppraisals: [
      ['organisationIds.0', (id) => testRound([id]), 'unknown-organisation', 'organisationIds'],
      [
        'commitmentIds.0',
        (id) => ({ ...testRound([own.organisation ?? '']), commitmentIds: [id] }),
        'invalid-input',
        'commitmentIds',
      ],
    ],
    screenComments: [
      ['shown.0', (id) => ({ version: 2, shown: [id], withheld: [] }), 'not-found'],
      ['withheld.0', (id) => ({ version: 2, shown: [], withheld: [id] }), 'not-found'],
    ],
    addDutyReport: [
      ['id', (id) => added({ id, heldOn: '2030-01-01' }), 'invalid-input', 'heldOn'],
      [
        'organisationId',
        (organisationId) => added({ organisationId }),
        'unknown-organisation',
        'organisationId',
      ],
    ],
  };
}
