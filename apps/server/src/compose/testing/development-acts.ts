import { randomUUID } from 'node:crypto';
import { getDevelopment } from '@lianchuang/domain/development/contract';
import { getMobileMember } from '@lianchuang/domain/development/mobile-contract';
import { startCultivation } from '@lianchuang/domain/development/plan-contract';
import { listAssignedPosts } from '@lianchuang/domain/development/post-contract';
import { addTestMember } from './add-test-member.ts';
import { attachTo } from './fill-return.ts';
import { makeIdentity } from './make-identity.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

/** An application that is right in every field; a name and number of nobody. */
export function applicationOf(organisationId: string, more: { id?: string; appliedOn?: string } = {}) {
  return {
    id: randomUUID(),
    organisationId,
    appliedOn: '2008-09-01',
    name: '申请人甲',
    ethnicGroup: '汉',
    education: 'primary' as const,
    occupation: '',
    capableVillager: true,
    identity: makeIdentity('1980-01-01', 'female', 7),
    ...more,
  };
}

export const postOf = (memberId: string, id: string = randomUUID()) => ({
  id,
  memberId,
  post: 'mediation',
  duties: '调解邻里纠纷',
  householdGroup: '',
  fromOn: '2007-01-01',
  untilOn: null,
});
export const awayOf = (memberId: string, id: string = randomUUID()) => ({
  id,
  memberId,
  leftOn: '2008-01-01',
  place: '广东深圳',
  work: '建筑',
  contactBranch: '',
});
export const cultivationOf = (memberId: string, id: string = randomUUID()) => ({
  id,
  memberId,
  startedOn: '2008-01-01',
  project: '大棚蔬菜',
});

/** The writes of development, mobile members and posts, in an order in which each is right when its turn comes. */
export function developmentActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const user = 'village1-2';
  const village = county.ids[user] ?? '';
  const application = applicationOf(village);
  const ids = { away: randomUUID(), post: randomUUID(), first: randomUUID(), second: randomUUID() };
  let member: Promise<string> | undefined;
  const memberId = () => {
    member ??= addTestMember(county, user, user, { nth: 40, name: '测试外出' });
    return member;
  };
  const person = async (more: Record<string, unknown>, params: Record<string, string> = {}): Promise<Act> => {
    const { version } = (await county.call(user, getDevelopment, { params: { id: application.id } })).body;
    return { user, params: { id: application.id, ...params }, body: { version, ...more } };
  };
  const away = async (more: Record<string, unknown>): Promise<Act> => {
    const { version } = (await county.call(user, getMobileMember, { params: { id: ids.away } })).body;
    return { user, params: { id: ids.away }, body: { version, ...more } };
  };
  const post = async (more: Record<string, unknown>): Promise<Act> => {
    const one = (await county.call(user, listAssignedPosts, { query: { ended: 'true' } })).body.items[0];
    return { user, params: { id: ids.post }, body: { version: one?.version, ...more } };
  };
  return [
    ['addApplicant', async () => ({ user, body: { ...application } })],
    ['correctApplicant', () => person({ occupation: '养殖' })],
    [
      'takeDevelopmentStep',
      () => person({ stepId: randomUUID(), on: '2008-09-10', note: '谈话' }, { act: 'talk' }),
    ],
    ['takeBackStep', () => person({ reason: '日期填错' })],
    [
      'removeDevelopmentDocument',
      async () => {
        const sent = await attachTo(county, user, `/development/${application.id}/documents?act=apply`);
        return { user, params: { id: (sent.json() as { id: string }).id }, body: {} };
      },
    ],
    [
      'saveDevelopmentPlan',
      async () => ({
        user: 'clerk1',
        body: { organisationId: county.ids.town1, year: 2008, planned: 8, version: 0 },
      }),
    ],
    ['recordMobileMember', async () => ({ user, body: awayOf(await memberId(), ids.away) })],
    ['changeMobileMember', () => away({ place: '浙江宁波', work: '电子厂', contactBranch: '驻甬党支部' })],
    [
      'addMobileContact',
      () => away({ contactId: randomUUID(), on: '2008-06-01', how: 'phone', contactedBy: '李支书' }),
    ],
    ['returnMobileMember', () => away({ on: '2008-09-30' })],
    ['assignPost', async () => ({ user, body: postOf(await memberId(), ids.post) })],
    ['reportPost', () => post({ year: 2007, on: '2008-01-10', report: '调解 6 起。' })],
    ['endPost', () => post({ on: '2008-09-30' })],
    ['exemptFromPost', async () => ({ user, body: { memberId: await memberId(), exemption: 'unable' } })],
    ['startCultivation', async () => ({ user, body: cultivationOf(await memberId(), ids.first) })],
    [
      'endCultivation',
      async () => ({
        user,
        params: { id: ids.first },
        body: { version: 1, on: '2008-03-01', reason: '外出务工' },
      }),
    ],
    [
      'completeCultivation',
      async () => {
        const body = cultivationOf(await memberId(), ids.second);
        const made = await county.call(user, startCultivation, { body });
        if (made.status !== 200) throw new Error(JSON.stringify(made.problem));
        return {
          user,
          params: { id: ids.second },
          body: { version: 1, on: '2008-09-01', evidence: '年纯收入 5 万元,带动 6 户。' },
        };
      },
    ],
  ];
}
