import { randomUUID } from 'node:crypto';
import { getMember, issueTransfer, listTransfers } from '@lianchuang/domain/members/contract';
import { addTestMember, memberCard } from './add-test-member.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

/** The writes of the member register, in an order in which each is right when its turn comes. */
export function memberActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const village = county.ids['village1-1'] ?? '';
  const other = county.ids['village2-2'] ?? '';
  const first = memberCard(village, { nth: 1, name: '测试甲' });
  let letters = 0;
  const member = async (user: string, id: string, more: Record<string, unknown>): Promise<Act> => ({
    user,
    params: { id },
    body: { version: (await county.call(user, getMember, { params: { id } })).body.version, ...more },
  });
  /** The letter under way for the first member; a new one when there is none. */
  const letter = async (user: string, more: Record<string, unknown>): Promise<Act> => {
    const { body: card } = await county.call('officer', getMember, { params: { id: first.id } });
    if (card.transfer === null) {
      const issued = await county.call('officer', issueTransfer, {
        params: { id: first.id },
        body: {
          version: card.version,
          transferId: randomUUID(),
          toOrganisationId: card.organisation.id === village ? other : village,
          reason: `迁居 ${++letters}`,
        },
      });
      if (issued.status !== 200) throw new Error(JSON.stringify(issued.problem));
    }
    const open = (await county.call('officer', listTransfers, { query: { state: 'issued' } })).body.items[0];
    return { user, params: { id: open?.id ?? '' }, body: { version: open?.version, ...more } };
  };
  return [
    ['addMember', async () => ({ user: 'village1-1', body: { ...first } })],
    [
      'correctMember',
      () => member('village1-1', first.id, { reason: '学历写错', education: 'senior-middle' }),
    ],
    [
      'issueTransfer',
      () =>
        member('village1-1', first.id, {
          transferId: randomUUID(),
          toOrganisationId: other,
          reason: '嫁到外村',
        }),
    ],
    ['withdrawTransfer', () => letter('village1-1', { note: '不去了' })],
    ['refuseTransfer', () => letter('village2-2', { note: '材料不全' })],
    ['receiveTransfer', () => letter('village2-2', { on: '2008-10-01' })],
    [
      'mergeMembers',
      async () => {
        const duplicate = await addTestMember(county, 'officer', 'village2-2', { nth: 2 });
        return await member('officer', first.id, {
          duplicateId: duplicate,
          duplicateVersion: 1,
          reason: '重复登记',
        });
      },
    ],
    [
      'endMembership',
      () => member('village2-2', first.id, { how: 'departed', on: '2008-10-01', reason: '外出定居' }),
    ],
    [
      'returnMember',
      () => member('village2-2', first.id, { organisationId: other, on: '2008-10-01', reason: '又回来了' }),
    ],
  ];
}
