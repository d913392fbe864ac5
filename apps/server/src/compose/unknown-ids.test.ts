import { randomUUID } from 'node:crypto';
import { addCoveragePoint } from '@lianchuang/domain/coverage/contract';
import { createUser, listUsers, switchAssignment } from '@lianchuang/domain/identity/contract';
import { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { nominate } from '@lianchuang/domain/recognition/contract';
import { issueRemedies } from '@lianchuang/domain/remedies/contract';
import { listReturns } from '@lianchuang/domain/returns/contract';
import { addTrainingSession } from '@lianchuang/domain/training/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closedRound } from '../capabilities/ballots/testing/ballot-round.ts';
import { allRoutes } from './all-routes.ts';
import { accountabilityBodies } from './testing/accountability-bodies.ts';
import { addTestMember } from './testing/add-test-member.ts';
import { addTestPromises } from './testing/add-test-promises.ts';
import { addTestSelection } from './testing/add-test-selection.ts';
import { ballotBodies } from './testing/ballot-acts.ts';
import { commitmentBodies } from './testing/commitment-acts.ts';
import { applicationOf, awayOf, cultivationOf, postOf } from './testing/development-acts.ts';
import { attach } from './testing/fill-return.ts';
import { lifeBodies, type Tried } from './testing/life-bodies.ts';
import { memberBodies } from './testing/member-bodies.ts';
import {
  addTestLeader,
  openTestAwards,
  recognitionBodies,
  testNomination,
} from './testing/recognition-acts.ts';
import { type JsonSchema, sampleValue, typeOf } from './testing/sample-value.ts';
import { selectionIds } from './testing/selection-ids.ts';
import { makeSmallCounty, type Reply } from './testing/small-county.ts';
import { teamBodies } from './testing/team-bodies.ts';
import { trainingBodies } from './testing/training-acts.ts';
import { unsaid } from './testing/words.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 }, 2);
afterAll(() => county.close());
const routes = allRoutes({ oidc: undefined });
type Route = (typeof routes)[number];

/** Ids that exist, in the other county of the same database. */
const foreign: Record<string, string> = {};
/** This county's own, to be right in everything but the id. */
const own: Record<string, string> = {};

beforeAll(async () => {
  county.standAt('2008-10-01');
  for (const [prefix, at, ids] of [
    ['', own, county.ids],
    ['c2-', foreign, county.others[0] ?? {}],
  ] as const) {
    const officer = `${prefix}officer`;
    const opened = await county.call(officer, openPeriod, {
      params: { id: '2008-Q3' },
      body: { version: 1 },
    });
    expect(opened.status, JSON.stringify(opened.problem)).toBe(200);
    at.organisation = ids['village1-1'] ?? '';
    at.township = ids.town1 ?? '';
    const village = `${prefix}village1-1`;
    at.return =
      (await county.call(village, listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
    const attached = await attach(county, village, at.return, 'life-meetings');
    at.evidence = (attached.json() as { id: string }).id;
    const user = (await county.call(officer, listUsers)).body.items.find((u) =>
      u.username.endsWith('clerk1'),
    );
    at.user = user?.id ?? '';
    at.assignment = user?.assignments[0]?.id ?? '';
    at.member = await addTestMember(county, officer, at.organisation);
    Object.assign(at, await addTestSelection(county, officer, at.organisation));
    at.remedy = randomUUID();
    const item = { organisationId: at.organisation, title: '整改', criteria: [], owner: '某人' };
    const issued = await county.call(officer, issueRemedies, {
      body: {
        periodId: '2008-Q3',
        targetId: 'T2',
        items: [{ ...item, id: at.remedy, dueOn: '2008-12-31' }],
      },
    });
    expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
    await openTestAwards(county, officer);
    at.leader = await addTestLeader(county, officer, at.township);
    const nomination = testNomination(at.organisation);
    at.nomination = nomination.id;
    const put = await county.call(officer, nominate, { body: nomination });
    expect(put.status, JSON.stringify(put.problem)).toBe(200);
    Object.assign(at, { meeting: randomUUID(), session: randomUUID() });
    const on = { organisationId: at.organisation, heldOn: '2008-09-20' };
    const held = await county.call(village, addMeeting, {
      body: { ...on, id: at.meeting ?? '', kind: 'members-meeting', topic: '学习文件' },
    });
    expect(held.status, JSON.stringify(held.problem)).toBe(200);
    const trained = await county.call(village, addTrainingSession, {
      body: { ...on, id: at.session ?? '', hours: 4, topic: '惠农政策' },
    });
    expect(trained.status, JSON.stringify(trained.problem)).toBe(200);
    Object.assign(
      at,
      await addTestPromises(county, village, at.organisation, { content: '修路', household: '李家' }),
    );
  }
  own.appraisal = await closedRound(county);
  own.point = randomUUID();
  const organisationId = own.organisation ?? '';
  const point = { id: own.point, organisationId, name: '协会', type: 'association' as const };
  const added = await county.call('officer', addCoveragePoint, {
    body: { ...point, people: 1, members: 1, from: '2008-01-01' },
  });
  expect(added.status, JSON.stringify(added.problem)).toBe(200);
  expect(Object.values(foreign).every((id) => id.length >= 20)).toBe(true);
  await county.recompute();
});

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

async function ask(route: Route, params: Record<string, unknown>): Promise<Reply<unknown>> {
  const { contract } = route;
  if (contract.transfer === 'upload') {
    const response = await attach(county, 'officer', String(params.id), 'life-meetings');
    return { status: response.statusCode, body: null, problem: response.json() };
  }
  return await county.call('officer', contract, {
    params: params as Record<string, string>,
    body: sampleValue(schemaOf(contract.body), randomUUID()) as never,
  });
}

const byId = routes.filter(({ contract, right }) => contract.path.includes(':id') && right !== 'public');

describe.each(byId.map((r) => [`${r.contract.method} ${r.contract.path}`, r] as const))('%s', (_, route) => {
  test('answers to an id of another county as to one that nobody has', async () => {
    const usual = sampleValue(schemaOf(route.contract.params), randomUUID()) as Record<string, unknown>;
    // Periods and targets have names, the same in every county.
    const name = { '/periods/': '1999-Q3', '/targets/': 'T99' }[
      /^\/\w+\//.exec(route.contract.path)?.[0] ?? ''
    ];
    const unknown = await ask(route, { ...usual, id: name ?? randomUUID() });
    expect([unknown.status, unknown.problem.code], JSON.stringify(unknown.problem)).toEqual([
      404,
      'not-found',
    ]);
    expect(unsaid(unknown.problem)).toEqual([]);
    if (name) return;
    for (const [what, id] of Object.entries(foreign)) {
      const reply = await ask(route, { ...usual, id });
      expect([reply.status, reply.problem], what).toEqual([404, unknown.problem]);
    }
  });
});

type Body = Record<string, unknown>;
const remedy = (organisationId: string): Body => ({
  periodId: '2008-Q3',
  targetId: 'T2',
  items: [
    { id: randomUUID(), organisationId, title: '整改', criteria: [], owner: '某人', dueOn: '2008-12-31' },
  ],
});
const village = (more: Body): Body => ({
  id: randomUUID(),
  name: '新村党支部',
  kind: 'village-branch',
  supervisorId: own.township,
  from: '2008-10-01',
  ...more,
});
const change = { version: 1, from: '2008-10-01' };

/**
 * Ids within bodies: everything else is right, so that it is the id that is refused, by code and field; or where many
 * ids are taken (`ignored`), that the unknown one has no effect and shows nothing.
 */
const bodies: Record<string, Tried[]> = {
  switchAssignment: [['assignmentId', (assignmentId) => ({ assignmentId }), 'not-found']],
  createUser: [
    [
      'organisationId',
      (organisationId) => ({
        username: 'nobody',
        displayName: '某人',
        password: 'a long password',
        role: 'branch-secretary',
        organisationId,
      }),
      'not-found',
    ],
  ],
  addAssignment: [
    ['organisationId', (organisationId) => ({ role: 'branch-secretary', organisationId }), 'not-found'],
  ],
  readNotifications: [['ids.0', (id) => ({ ids: [id] }), 'ignored']],
  createOrganisation: [
    // The id of the new one, made by whoever founds it.
    ['id', (id) => village({ id, kind: 'no-kind' }), 'unknown-kind', 'kind'],
    [
      'supervisorId',
      (supervisorId) => village({ supervisorId }),
      'supervisor-not-there-then',
      'supervisorId',
    ],
    [
      'administratorId',
      (administratorId) => village({ administratorId }),
      'administrator-not-there-then',
      'administratorId',
    ],
  ],
  moveOrganisation: [
    [
      'supervisorId',
      (supervisorId) => ({ ...change, supervisorId }),
      'supervisor-not-there-then',
      'supervisorId',
    ],
    [
      'administratorId',
      (administratorId) => ({ ...change, supervisorId: own.township, administratorId }),
      'administrator-not-there-then',
      'administratorId',
    ],
  ],
  mergeOrganisation: [['intoId', (intoId) => ({ ...change, intoId }), 'supervisor-not-there-then', 'intoId']],
  remindLate: [['organisationIds.0', (id) => ({ organisationIds: [id] }), 'ignored']],
  approveReturns: [['returns.0.id', (id) => ({ returns: [{ id, version: 1 }] }), 'not-found']],
  whatIf: [['organisationIds.0', (id) => ({ period: '2008-Q3', organisationIds: [id] }), 'ignored']],
  issueRemedies: [
    [
      'items.0.id',
      (id) => ({
        ...remedy(randomUUID()),
        items: [{ ...(remedy('x').items as Body[])[0], id, organisationId: randomUUID() }],
      }),
      'invalid-input',
      'organisationId',
    ],
    ['items.0.organisationId', remedy, 'invalid-input', 'organisationId'],
  ],
  ...accountabilityBodies(own),
  ...memberBodies(own),
  ...selectionIds(own),
  addApplicant: [
    [
      'id',
      (id) => applicationOf(own.organisation ?? '', { id, appliedOn: '2009-01-01' }),
      'invalid-input',
      'appliedOn',
    ],
    ['organisationId', (id) => applicationOf(id), 'unknown-organisation', 'organisationId'],
  ],
  takeDevelopmentStep: [['stepId', (stepId) => ({ version: 1, stepId, on: '2008-10-01' }), 'not-found']],
  saveDevelopmentPlan: [
    [
      'organisationId',
      (organisationId) => ({ organisationId, year: 2008, planned: 5, version: 0 }),
      'unknown-organisation',
      'organisationId',
    ],
  ],
  recordMobileMember: [
    ['id', (id) => ({ ...awayOf(own.member ?? '', id), leftOn: '2009-01-01' }), 'invalid-input', 'leftOn'],
    ['memberId', (id) => awayOf(id), 'unknown-member', 'memberId'],
  ],
  addMobileContact: [
    [
      'contactId',
      (contactId) => ({ version: 1, contactId, on: '2008-10-01', how: 'phone', contactedBy: '某人' }),
      'not-found',
    ],
  ],
  assignPost: [
    ['id', (id) => ({ ...postOf(own.member ?? '', id), fromOn: '2009-01-01' }), 'invalid-input', 'fromOn'],
    ['memberId', (id) => postOf(id), 'unknown-member', 'memberId'],
  ],
  exemptFromPost: [['memberId', (memberId) => ({ memberId, exemption: null }), 'unknown-member', 'memberId']],
  startCultivation: [
    [
      'id',
      (id) => ({ ...cultivationOf(own.member ?? '', id), startedOn: '2009-01-01' }),
      'invalid-input',
      'startedOn',
    ],
    ['memberId', (id) => cultivationOf(id), 'unknown-member', 'memberId'],
  ],
  ...lifeBodies(own),
  ...trainingBodies(own),
  ...ballotBodies(own),
  ...commitmentBodies(own),
  saveResponsibility: [
    [
      'organisationId',
      (organisationId) => ({
        subject: 'standard',
        subjectId: 'five-goods-village',
        organisationId,
        version: 0,
        firstResponsible: '某人',
      }),
      'not-found',
    ],
  ],
  ...teamBodies(own),
  ...recognitionBodies(own),
};

test('every id within a body is tried below', () => {
  const wanted = routes.flatMap(({ contract, right }) =>
    right === 'public' ? [] : idsIn(schemaOf(contract.body)).map((path) => `${contract.id} ${path}`),
  );
  const tried = Object.entries(bodies).flatMap(([id, list]) => list.map(([path]) => `${id} ${path}`));
  expect(wanted.sort()).toEqual(tried.sort());
});

const inBodies = Object.entries(bodies).flatMap(([id, list]) =>
  list.map(([path, body, code, field]) => [id, path, body, code, field] as const),
);

test.each(inBodies)(
  '%s: %s of another county is as good as unknown',
  async (id, _path, body, code, field) => {
    const contract = routes.find((r) => r.contract.id === id)?.contract;
    if (!contract) throw new Error(`no route ${id}`);
    const params = paramsOf(contract.path);
    const unknown = await county.call('officer', contract, { params, body: body(randomUUID()) as never });
    const refused = unknown.status !== 200;
    expect(refused ? unknown.problem.code : 'ignored', JSON.stringify(unknown.problem)).toBe(code);
    if (refused) {
      expect(unsaid(unknown.problem)).toEqual([]);
      expect(unknown.status).toBe(code === 'not-found' ? 404 : 422);
      if (field) expect(unknown.problem.errors?.[0]).toMatchObject({ field });
    }
    for (const [what, other] of Object.entries(foreign)) {
      const reply = await county.call('officer', contract, { params, body: body(other) as never });
      expect([reply.status, reply.body], what).toEqual([unknown.status, unknown.body]);
    }
  },
);

/** The place of a write of selection, by the first part of its address. */
function selectionParams(path: string): Record<string, string> | undefined {
  const id = {
    '/elections/': own.election,
    '/competitions/': own.competition,
    '/term-changes/': own.termChange,
  }[/^\/[\w-]+\//.exec(path)?.[0] ?? ''];
  return id === undefined ? undefined : { id, roundId: randomUUID(), action: 'publish' };
}

/** Parameters that are right for a route: of a row of one's own, wherever it has one. */
function paramsOf(path: string): Record<string, string> {
  if (path.startsWith('/users/')) return { id: own.user ?? '' };
  if (path.startsWith('/periods/')) return { id: '2008-Q3' };
  if (path.startsWith('/targets/')) return { id: 'T2' };
  if (path.startsWith('/members/')) return { id: own.member ?? '' };
  if (path.startsWith('/training-sessions/')) return { id: own.session ?? '' };
  if (path.startsWith('/meetings/')) return { id: own.meeting ?? '' };
  if (path.startsWith('/appraisals/')) return { id: own.appraisal ?? '' };
  if (path.startsWith('/service-cards/')) return { id: own.card ?? '' };
  if (path.startsWith('/coverage-points/')) return { id: own.point ?? '' };
  if (path.startsWith('/development/')) return { id: own.organisation ?? '', act: 'talk' };
  return selectionParams(path) ?? { id: own.organisation ?? '' };
}

test('nothing was founded, given or told on the way', async () => {
  const { items } = (await county.call('officer', listUsers)).body;
  expect(items.some((u) => u.username === 'nobody')).toBe(false);
  const made = await county.call('officer', createUser, {
    body: {
      username: 'somebody',
      displayName: '某人',
      password: 'a long password',
      role: 'branch-secretary',
      organisationId: own.organisation ?? '',
    },
  });
  expect(made.status, 'the same body with an own id is right').toBe(200);
  const assignmentId = own.assignment ?? '';
  expect((await county.call('clerk1', switchAssignment, { body: { assignmentId } })).status).toBe(200);
});

/** Where uuids stand in a schema. */
function idsIn(schema: JsonSchema, path: string[] = []): string[] {
  if (Array.isArray(schema.anyOf)) return idsIn(schema.anyOf[0] as JsonSchema, path);
  if (schema.format === 'uuid') return [path.join('.')];
  if (typeOf(schema) === 'array') return idsIn((schema.items ?? {}) as JsonSchema, [...path, '0']);
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, s]) =>
    idsIn(s, [...path, name]),
  );
}
