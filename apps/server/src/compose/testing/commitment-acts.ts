import { randomUUID } from 'node:crypto';
import { actOnCommitment, attachCommitmentEvidence } from '@lianchuang/domain/commitments/contract';
import { shippedTemplates } from '@lianchuang/domain/commitments/templates';
import { png } from './fill-return.ts';
import type { Tried } from './life-bodies.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

type Body = Record<string, unknown>;
const promise = { content: '修通村组道路两公里', dueOn: '2008-12-20' };
const visit = { household: '李家', visitedOn: '2008-09-20', request: '申请低保', promise: '十日内答复' };
const blocks = [{ heading: '一、会议', paragraphs: ['本季度召开党员大会一次。'] }];

/** Sends a photograph as proof of a commitment; returns its id. */
export async function proveCommitment(county: TestCounty, user: string, id: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(png)], '通车照片.png'));
  const sent = new Response(form);
  const response = await county.app.inject({
    method: 'POST',
    url: `/api/v1${attachCommitmentEvidence.path.replace(':id', id)}`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': randomUUID(),
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  return (response.json() as { id: string }).id;
}

/** The writes of commitments, cards and bulletins, in an order in which each is right when its turn comes. */
export function commitmentActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const ids = {
    commitment: randomUUID(),
    card: randomUUID(),
    bulletin: randomUUID(),
    template: randomUUID(),
  };
  const village = county.ids['village1-2'] ?? '';
  const act = async (body: Body, params?: Record<string, string>): Promise<Act> => ({
    user: 'officer',
    ...(params ? { params } : {}),
    body,
  });
  return [
    ['addCommitment', () => act({ id: ids.commitment, organisationId: village, ...promise })],
    ['changeCommitment', () => act({ version: 1, ...promise, dueOn: '2008-11-20' }, { id: ids.commitment })],
    ['actOnCommitment', () => act({ version: 2 }, { id: ids.commitment, act: 'submit' })],
    [
      'removeCommitmentEvidence',
      async () => {
        for (const [n, step] of ['approve', 'publish'].entries()) {
          await county.call('officer', actOnCommitment, {
            params: { id: ids.commitment, act: step },
            body: { version: n + 3 },
          });
        }
        return await act({}, { id: await proveCommitment(county, 'village1-2', ids.commitment) });
      },
    ],
    ['addCommitmentTemplate', () => act({ id: ids.template, level: 'member', content: '照看公路两旁树木' })],
    [
      'changeCommitmentTemplate',
      () => act({ version: 1, content: '照看村道两旁树木' }, { id: ids.template }),
    ],
    ['offerCommitmentTemplate', () => act({ version: 2, offered: false }, { id: ids.template })],
    ['addServiceCard', () => act({ id: ids.card, organisationId: village, ...visit })],
    [
      'changeServiceCard',
      () => act({ version: 1, ...visit, closedOn: '2008-09-28', result: '已批准' }, { id: ids.card }),
    ],
    ['removeServiceCard', () => act({ version: 2 }, { id: ids.card })],
    ['assembleBulletin', () => act({ id: ids.bulletin, organisationId: village, periodId: '2008-Q3' })],
    ['changeBulletin', () => act({ version: 1, title: '柳树村三季度通报', blocks }, { id: ids.bulletin })],
    [
      'publishBulletin',
      () =>
        act(
          { version: 2, code: '柳树村支通', documentNumber: 1, issuedOn: '2008-10-01' },
          { id: ids.bulletin },
        ),
    ],
    ['recallBulletin', () => act({ version: 3, reason: '有一处数字错误' }, { id: ids.bulletin })],
  ];
}

/** Bodies with one id to be tried. `own`: ids of this county, filled in later. */
export function commitmentBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const added = (more: Body): Body => ({ id: randomUUID(), organisationId: own.organisation, ...more });
  const organisation = (body: Body): Tried => [
    'organisationId',
    (organisationId) => added({ ...body, organisationId }),
    'unknown-organisation',
    'organisationId',
  ];
  return {
    addCommitment: [
      ['id', (id) => added({ ...promise, id, dueOn: '2008-01-01' }), 'invalid-input', 'dueOn'],
      organisation(promise),
      ['memberId', (memberId) => added({ ...promise, memberId }), 'unknown-member', 'memberId'],
    ],
    addCommitmentTemplate: [
      [
        'id',
        (id) => ({ id, level: 'member', content: shippedTemplates.at(-1)?.content }),
        'invalid-input',
        'content',
      ],
    ],
    addServiceCard: [
      ['id', (id) => added({ ...visit, id, visitedOn: '2030-01-01' }), 'invalid-input', 'visitedOn'],
      organisation(visit),
      ['memberId', (memberId) => added({ ...visit, memberId }), 'invalid-input', 'memberId'],
    ],
    changeServiceCard: [
      ['memberId', (memberId) => ({ version: 1, ...visit, memberId }), 'invalid-input', 'memberId'],
    ],
    assembleBulletin: [
      ['id', (id) => added({ id, periodId: '2008-Y' }), 'invalid-input', 'periodId'],
      organisation({ periodId: '2008-Q3' }),
    ],
  };
}
