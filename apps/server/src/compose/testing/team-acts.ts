import { randomUUID } from 'node:crypto';
import { listCoverage } from '@lianchuang/domain/coverage/contract';
import { getTeam } from '@lianchuang/domain/teams/contract';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

type Body = Record<string, unknown>;

/** Every write of teams and coverage, in an order in which each is right when its turn comes. */
export function teamActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const village = county.ids['village1-2'] ?? '';
  const ids = { holding: randomUUID(), decision: randomUUID(), reserve: randomUUID(), point: randomUUID() };
  const person = {
    name: '李建国',
    sex: 'male',
    bornOn: '1962-03-04',
    education: 'senior-middle',
    origins: ['veteran'],
  };
  const personId = randomUUID();
  const read = async () => (await county.call('officer', getTeam, { params: { id: village } })).body;
  const act = async (body: Body, id = village, params: Record<string, string> = {}): Promise<Act> => ({
    user: 'clerk1',
    params: { id, ...params },
    body,
  });
  const atVersion = async (body: Body, id = village): Promise<Act> =>
    act({ version: (await read()).version, ...body }, id);
  return [
    [
      'saveTeam',
      () =>
        atVersion({
          posts: [{ post: 'secretary', seats: 1 }],
          terms: [{ committee: 'party', from: '2005-11-01', until: '2008-11-01' }],
        }),
    ],
    [
      'appointToPost',
      () => atVersion({ holdingId: ids.holding, post: 'secretary', from: '2005-11-10', personId, person }),
    ],
    ['relieveOfPost', () => atVersion({ on: '2008-09-01', leaving: 'transferred' }, ids.holding)],
    ['removeHolding', () => atVersion({ reason: '录错了人' }, ids.holding)],
    ['addReserve', () => act({ reserveId: ids.reserve, personId, from: '2008-01-10', plan: '到镇挂职锻炼' })],
    ['endReserve', () => act({ version: 1, on: '2008-09-10', outcome: 'withdrawn' }, ids.reserve)],
    [
      'assessEnrichment',
      () =>
        act({
          assessmentId: randomUUID(),
          personId,
          on: '2008-09-10',
          able: true,
          evidence: '带动二十户种植大棚蔬菜',
        }),
    ],
    [
      'adoptRules',
      () => act({ rulesId: randomUUID(), title: '村“两委”议事规则', text: '', on: '2008-03-01' }),
    ],
    [
      'recordDecision',
      () =>
        act({
          decisionId: ids.decision,
          on: '2008-09-11',
          matter: '修建村道',
          proposedBy: '李建国',
          votesFor: 5,
          votesAgainst: 0,
          abstained: 1,
          result: 'adopted',
        }),
    ],
    ['withdrawPaper', () => act({ version: 1, reason: '重复登记' }, ids.decision, { paper: 'decision' })],
    ['recordStudySession', () => act({ sessionId: randomUUID(), on: '2008-09-12', topic: '发展党员' })],
    [
      'recordDisciplineCase',
      () => act({ caseId: randomUUID(), personId, on: '2008-09-13', serious: false, decision: '党内警告' }),
    ],
    [
      'addCoveragePoint',
      async () => ({
        user: 'clerk1',
        body: {
          id: ids.point,
          organisationId: village,
          name: '大棚蔬菜协会',
          type: 'association',
          people: 60,
          members: 5,
          from: '2007-01-01',
        },
      }),
    ],
    [
      'changeCoveragePoint',
      async () => {
        const { items } = (await county.call('officer', listCoverage)).body;
        const version = items.find((p) => p.id === ids.point)?.version;
        const now = { name: '大棚蔬菜合作社', type: 'industry', people: 80, members: 6, from: '2007-01-01' };
        return act({ version, ...now }, ids.point);
      },
    ],
  ];
}
