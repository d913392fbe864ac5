import { randomUUID } from 'node:crypto';
import type { Tried } from './life-bodies.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

type Body = Record<string, unknown>;
const plan = { quarter: '2008-Q3', title: '新农村建设轮训', audience: 'members', sessions: 2, hours: 8 };
const session = { heldOn: '2008-09-20', hours: 4, topic: '惠农政策' };

/** The writes of training, in an order in which each is right when its turn comes. */
export function trainingActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const planId = randomUUID();
  const sessionId = randomUUID();
  const organisationId = county.ids.town1 ?? '';
  const act = async (body: Body, id?: string): Promise<Act> => ({
    user: 'clerk1',
    ...(id ? { params: { id } } : {}),
    body,
  });
  return [
    ['addTrainingPlan', () => act({ id: planId, organisationId, ...plan })],
    ['changeTrainingPlan', () => act({ version: 1, ...plan, sessions: 3 }, planId)],
    ['addTrainingSession', () => act({ id: sessionId, organisationId, ...session })],
    ['correctTrainingSession', () => act({ version: 1, ...session, planId }, sessionId)],
    ['saveTrainees', () => act({ version: 2, organisationId, members: [] }, sessionId)],
    ['removeTrainingSession', () => act({ version: 3 }, sessionId)],
    ['removeTrainingPlan', () => act({ version: 2 }, planId)],
  ];
}

/** Bodies of training with one id to be tried. `own`: ids of this county, filled in later. */
export function trainingBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const added = (more: Body): Body => ({ id: randomUUID(), organisationId: own.organisation, ...more });
  const organisation = (body: Body): Tried => [
    'organisationId',
    (organisationId) => added({ ...body, organisationId }),
    'unknown-organisation',
    'organisationId',
  ];
  const ofPlan = (body: (more: Body) => Body): Tried => [
    'planId',
    (planId) => body({ ...session, planId }),
    'invalid-input',
    'planId',
  ];
  return {
    addTrainingPlan: [
      ['id', (id) => added({ ...plan, id, quarter: '2008' }), 'invalid-input', 'quarter'],
      organisation(plan),
    ],
    addTrainingSession: [
      ['id', (id) => added({ ...session, id, heldOn: '2030-01-01' }), 'invalid-input', 'heldOn'],
      organisation(session),
      ofPlan(added),
    ],
    correctTrainingSession: [ofPlan((more) => ({ version: 1, ...more }))],
    saveTrainees: [
      [
        'organisationId',
        (organisationId) => ({ version: 1, organisationId, members: [] }),
        'unknown-organisation',
        'organisationId',
      ],
      [
        'members.0',
        (id) => ({ version: 1, organisationId: own.organisation, members: [id] }),
        'invalid-input',
        'members',
      ],
    ],
  };
}
