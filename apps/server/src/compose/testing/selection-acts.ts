import { randomUUID } from 'node:crypto';
import { actOnCompetition, getCompetition } from '@lianchuang/domain/selection/competitions-contract';
import { getElection } from '@lianchuang/domain/selection/elections-contract';
import {
  testApplication,
  testCandidate,
  testCompetition,
  testElection,
  testSecondment,
  testStages,
} from './add-test-selection.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

/** The writes of selection, in an order in which each is right when its turn comes. */
export function selectionActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const village = county.ids['village1-2'] ?? '';
  const election = testElection(village);
  const competition = testCompetition(village);
  const secondment = testSecondment(village);
  const ids = { candidate: randomUUID(), round: randomUUID(), application: randomUUID(), term: randomUUID() };
  const inElection = async (user: string, more: object, params: object = {}): Promise<Act> => {
    const { version } = (await county.call(user, getElection, { params: { id: election.id } })).body;
    return { user, params: { id: election.id, ...params }, body: { version, ...more } };
  };
  const inCompetition = async (more: object, params: object = {}): Promise<Act> => {
    const { id } = competition;
    const { version } = (await county.call('clerk1', getCompetition, { params: { id } })).body;
    return { user: 'clerk1', params: { id, ...params }, body: { version, ...more } };
  };
  const round = {
    heldOn: '2008-09-01',
    entitled: 400,
    present: 260,
    issued: 260,
    returned: 255,
    valid: 250,
    votes: [{ candidateId: ids.candidate, votes: 200 }],
    decisions: [],
    tellers: ['王计票', '李监票'],
    note: '',
  };
  const term = { title: '换届', stages: testStages };
  return [
    ['createElection', async () => ({ user: 'clerk1', body: { ...election } })],
    ['saveCandidates', () => inElection('clerk1', { candidates: [testCandidate(ids.candidate, '张有财')] })],
    ['saveRound', () => inElection('clerk1', round, { roundId: ids.round })],
    ['confirmRound', () => inElection('secretary1', {}, { roundId: ids.round })],
    ['actOnElection', () => inElection('clerk1', { reason: '人选不足' }, { action: 'give-up' })],
    ['createCompetition', async () => ({ user: 'clerk1', body: { ...competition } })],
    ['saveApplication', () => inCompetition(testApplication, { applicationId: ids.application })],
    ['actOnCompetition', () => inCompetition({}, { action: 'close' })],
    [
      'saveScores',
      async () => {
        await county.call('clerk1', actOnCompetition, await admitted());
        return await inCompetition({
          judge: '评委甲',
          scores: [{ applicationId: ids.application, score: 88 }],
        });
      },
    ],
    [
      'saveObjection',
      async () => {
        await county.call('clerk1', actOnCompetition, await published());
        const note = { receivedOn: '2008-10-02', by: '', text: '反映问题', finding: 'open', answer: '' };
        return await inCompetition(note, { objectionId: randomUUID() });
      },
    ],
    ['createSecondment', async () => ({ user: 'clerk1', body: { ...secondment } })],
    [
      'extendSecondment',
      async () => ({
        user: 'clerk1',
        params: { id: secondment.id },
        body: { version: 1, untilOn: '2009-12-31', note: '' },
      }),
    ],
    [
      'endSecondment',
      async () => ({
        user: 'clerk1',
        params: { id: secondment.id },
        body: { version: 2, how: 'completed', on: '2008-10-01', note: '' },
      }),
    ],
    [
      'createTermChange',
      async () => ({
        user: 'officer',
        body: { id: ids.term, startsOn: '2008-08-01', previousId: null, ...term },
      }),
    ],
    [
      'saveTermChange',
      async () => ({
        user: 'officer',
        params: { id: ids.term },
        body: { version: 1, ...term, title: '换届选举' },
      }),
    ],
    [
      'tickStage',
      async () => ({
        user: 'clerk1',
        params: { id: ids.term },
        body: { stageId: 'prepare', organisationIds: [village], reachedOn: '2008-08-10' },
      }),
    ],
  ];

  async function admitted() {
    const { params, body } = await inCompetition({}, { action: 'admit' });
    return { params: params ?? {}, body: body as { version: number } };
  }
  async function published() {
    const act = await inCompetition({ applicationId: ids.application }, { action: 'publish' });
    return { params: act.params ?? {}, body: act.body as { version: number } };
  }
}
