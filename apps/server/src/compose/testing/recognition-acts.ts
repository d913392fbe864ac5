import { randomUUID } from 'node:crypto';
import { actOnNomination, getNomination, openAwardYear } from '@lianchuang/domain/recognition/contract';
import { appointToPost, getTeam } from '@lianchuang/domain/teams/contract';
import type { Post } from '@lianchuang/domain/teams/terms';
import type { Tried } from './life-bodies.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

type Body = Record<string, unknown>;
export const testDeeds = '班子团结,集体经济连年增长,群众满意。';
export const testNomination = (organisationId: string, more: Body = {}) => ({
  id: randomUUID(),
  year: 2008,
  kind: 'benchmark-branch' as const,
  organisationId,
  deeds: testDeeds,
  ...more,
});

/** Opens the honours of 2008 in a county. */
export async function openTestAwards(county: TestCounty, officer: string): Promise<void> {
  const opened = await county.call(officer, openAwardYear, {
    body: { year: 2008, nominationsUntil: '2008-12-31' },
  });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
}

/** Gives a committee a deputy secretary, or somebody in another post; answers the id of the person. */
export async function addTestLeader(
  county: TestCounty,
  officer: string,
  organisationId: string,
  name = '赵副书记',
  post: Post = 'deputy-secretary',
): Promise<string> {
  const personId = randomUUID();
  const person = {
    name,
    sex: 'male' as const,
    bornOn: '1965-01-01',
    education: 'primary' as const,
    origins: [],
  };
  const params = { id: organisationId };
  const { version } = (await county.call(officer, getTeam, { params })).body;
  const appointed = await county.call(officer, appointToPost, {
    params,
    body: {
      version,
      holdingId: randomUUID(),
      post,
      from: '2008-01-01',
      personId,
      person,
    },
  });
  if (appointed.status !== 200) throw new Error(JSON.stringify(appointed.problem));
  return personId;
}

/** The writes of recognition and of points, in an order in which each is right when its turn comes. */
export function recognitionActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const township = county.ids.town1 ?? '';
  const village = county.ids['village1-1'] ?? '';
  const nomination = testNomination(village);
  const ids = { bar: randomUUID(), case: randomUUID(), liaison: randomUUID(), point: randomUUID() };
  const of = async (more: Body, params: Record<string, string> = {}): Promise<Act> => {
    const { id } = nomination;
    const { version } = (await county.call('officer', getNomination, { params: { id } })).body;
    return { user: 'officer', params: { id, ...params }, body: { version, ...more } };
  };
  const at = (user: string, body: Body, id?: string, more: Record<string, string> = {}): Promise<Act> =>
    Promise.resolve({ user, ...(id ? { params: { id, ...more } } : {}), body });
  return [
    ['openAwardYear', () => at('officer', { year: 2008, nominationsUntil: '2008-12-31' })],
    ['nominate', () => at('clerk1', nomination)],
    ['judgeNomination', () => of({ judgement: 'strongly', note: '' })],
    ['actOnNomination', () => of({}, { action: 'shortlist' })],
    [
      'saveNominationObjection',
      async () => {
        const { params, body } = await of({}, { action: 'publish' });
        await county.call('officer', actOnNomination, { params: params ?? {}, body: body as never });
        const note = { receivedOn: '2008-10-02', by: '', text: '反映问题', finding: 'open', answer: '' };
        return await of(note, { objectionId: randomUUID() });
      },
    ],
    ['raiseBar', () => at('officer', { id: ids.bar, organisationId: village, reason: '任务未完成' })],
    ['liftBar', () => at('officer', { version: 1, reason: '整改到位' }, ids.bar)],
    [
      'startTypicalCase',
      () => at('clerk1', { id: ids.case, organisationId: village, foundBy: 'seen', title: '支部带产业' }),
    ],
    [
      'writeTypicalCase',
      () => at('clerk1', { version: 1, title: '支部带产业', text: testDeeds.repeat(3) }, ids.case),
    ],
    ['actOnTypicalCase', () => at('clerk1', { version: 2 }, ids.case, { action: 'submit' })],
    [
      'assignLiaisonPoint',
      async () => {
        const personId = await addTestLeader(county, 'officer', township);
        return await at('clerk1', { id: ids.liaison, personId, organisationId: village, from: '2008-09-01' });
      },
    ],
    [
      'addLiaisonVisit',
      () =>
        at(
          'clerk1',
          { version: 1, visitId: randomUUID(), on: '2008-09-20', problem: '活动室漏雨', solved: '' },
          ids.liaison,
        ),
    ],
    ['endLiaisonPoint', () => at('clerk1', { version: 2, on: '2008-09-30' }, ids.liaison)],
    [
      'addDemonstrationPoint',
      () =>
        at('clerk1', {
          id: ids.point,
          committeeId: township,
          placeId: village,
          theme: '支部带协会',
          from: '2008-09-01',
        }),
    ],
    ['endDemonstrationPoint', () => at('clerk1', { version: 1, on: '2008-09-30' }, ids.point)],
  ];
}

/** Ids within the bodies of these writes. `own`: ids of this county, filled in later. */
export function recognitionBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const leader = (more: Body): Body => ({
    id: randomUUID(),
    personId: own.leader,
    organisationId: own.organisation,
    from: '2008-09-01',
    ...more,
  });
  const point = (more: Body): Body => ({
    id: randomUUID(),
    committeeId: own.township,
    placeId: own.organisation,
    theme: '支部带协会',
    from: '2008-09-01',
    ...more,
  });
  const bar = (more: Body): Body => ({
    id: randomUUID(),
    organisationId: own.organisation,
    reason: '任务未完成',
    ...more,
  });
  const found = (more: Body): Body => ({
    id: randomUUID(),
    organisationId: own.organisation,
    foundBy: 'improvement',
    title: '支部带产业',
    ...more,
  });
  const member = (memberId: string): Body =>
    testNomination('', { organisationId: undefined, kind: 'red-star-member', memberId, post: '组长' });
  return {
    nominate: [
      ['id', (id) => testNomination(randomUUID(), { id }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => testNomination(id), 'unknown-organisation', 'organisationId'],
      ['memberId', member, 'unknown-member', 'memberId'],
    ],
    raiseBar: [
      ['id', (id) => bar({ id, organisationId: randomUUID() }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => bar({ organisationId: id }), 'unknown-organisation', 'organisationId'],
      ['memberId', (memberId) => bar({ memberId }), 'unknown-member', 'memberId'],
    ],
    startTypicalCase: [
      ['id', (id) => found({ id }), 'invalid-input', 'foundBy'],
      ['organisationId', (id) => found({ organisationId: id }), 'unknown-organisation', 'organisationId'],
    ],
    assignLiaisonPoint: [
      ['id', (id) => leader({ id, from: '2009-01-01' }), 'invalid-input', 'from'],
      ['personId', (personId) => leader({ personId }), 'invalid-input', 'personId'],
      ['organisationId', (id) => leader({ organisationId: id }), 'unknown-organisation', 'organisationId'],
    ],
    addLiaisonVisit: [
      [
        'visitId',
        (visitId) => ({ version: 1, visitId, on: '2008-09-20', problem: '漏雨', solved: '' }),
        'not-found',
      ],
    ],
    addDemonstrationPoint: [
      ['id', (id) => point({ id, from: '2009-01-01' }), 'invalid-input', 'from'],
      ['committeeId', (id) => point({ committeeId: id }), 'unknown-organisation', 'committeeId'],
      ['placeId', (id) => point({ placeId: id }), 'unknown-organisation', 'placeId'],
    ],
  };
}
