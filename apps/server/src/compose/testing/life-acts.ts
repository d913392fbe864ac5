import { randomUUID } from 'node:crypto';
import { attachTo } from './fill-return.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

/** The writes of organisation life, in an order in which each is right when its turn comes. */
export function lifeActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const meeting = randomUUID();
  return [
    [
      'addMeeting',
      async () => ({
        user: 'village1-1',
        body: {
          id: meeting,
          organisationId: county.ids['village1-1'],
          kind: 'members-meeting',
          heldOn: '2008-09-20',
          topic: '学习文件',
        },
      }),
    ],
    [
      'correctMeeting',
      async () => ({
        user: 'village1-1',
        params: { id: meeting },
        body: {
          version: 1,
          reason: '主题写错了',
          kind: 'members-meeting',
          heldOn: '2008-09-20',
          topic: '学习上级文件',
        },
      }),
    ],
    [
      'removePhoto',
      async () => {
        const sent = await attachTo(county, 'village1-1', `/meetings/${meeting}/photos`);
        return { user: 'village1-1', params: { id: (sent.json() as { id: string }).id }, body: {} };
      },
    ],
    ['removeMeeting', async () => ({ user: 'village1-1', params: { id: meeting }, body: { version: 2 } })],
  ];
}
