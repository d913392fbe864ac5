import { randomUUID } from 'node:crypto';
import { addApplicant } from '@lianchuang/domain/development/contract';
import { type Role, rightsByRole } from '@lianchuang/domain/identity/roles';
import {
  finishInspection,
  getInspection,
  listInspections,
  planInspectionRound,
  saveInspectionItems,
} from '@lianchuang/domain/inspections/contract';
import { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { addDemonstrationPoint, assignLiaisonPoint } from '@lianchuang/domain/points/contract';
import { raiseBar } from '@lianchuang/domain/recognition/bars-contract';
import { startTypicalCase } from '@lianchuang/domain/recognition/cases-contract';
import { nominate } from '@lianchuang/domain/recognition/contract';
import { issueRemedies } from '@lianchuang/domain/remedies/contract';
import { getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { appointToPost } from '@lianchuang/domain/teams/contract';
import { nameWeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ballotRounds } from '../capabilities/ballots/testing/ballot-round.ts';
import { allRoutes } from './all-routes.ts';
import { addTestMember } from './testing/add-test-member.ts';
import { addTestPromises } from './testing/add-test-promises.ts';
import { addTestSelection } from './testing/add-test-selection.ts';
import { addTestDutyReport } from './testing/ballot-acts.ts';
import { applicationOf } from './testing/development-acts.ts';
import { attach, fillReturn } from './testing/fill-return.ts';
import { addTestLeader, openTestAwards, testNomination } from './testing/recognition-acts.ts';
import { type JsonSchema, sampleValue } from './testing/sample-value.ts';
import { makeSmallCounty } from './testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 1 }, 2);
afterAll(() => county.close());
const routes = allRoutes({ oidc: undefined });

/** What nobody outside the first township's part of the tree may ever see. */
const secrets = { ids: [] as string[], names: [] as string[] };
const foreign = {
  organisation: '',
  return: '',
  evidence: '',
  remedy: '',
  weak: '',
  inspection: '',
  member: '',
  holding: '',
  meeting: '',
  person: '',
  appraisal: '',
  box: '',
  dutyReport: '',
  commitment: '',
  card: '',
  bulletin: '',
};

beforeAll(async () => {
  county.standAt('2008-10-01');
  for (const user of ['officer', 'c2-officer']) {
    const opened = await county.call(user, openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
    expect(opened.status, JSON.stringify(opened.problem)).toBe(200);
  }
  foreign.organisation = county.ids['village1-1'] ?? '';
  foreign.return = (await county.call('village1-1', listReturns)).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', foreign.return, 'good');
  foreign.evidence = (
    (
      await attach(county, 'village1-1', foreign.return, 'life-meetings', undefined, '外人不可见.png')
    ).json() as { id: string }
  ).id;
  const { version } = (await county.call('village1-1', getReturn, { params: { id: foreign.return } })).body;
  expect(
    (await county.call('village1-1', submitReturn, { params: { id: foreign.return }, body: { version } }))
      .status,
  ).toBe(200);
  foreign.member = await addTestMember(county, 'village1-1', 'village1-1', { name: '外村某党员' });
  const { election, competition, secondment } = await addTestSelection(
    county,
    'officer',
    foreign.organisation,
  );
  Object.assign(foreign, { election, competition, secondment });
  const application = { ...applicationOf(foreign.organisation), name: '外村申请人' };
  foreign.person = application.id;
  const applied = await county.call('village1-1', addApplicant, { body: application });
  expect(applied.status, JSON.stringify(applied.problem)).toBe(200);
  foreign.remedy = randomUUID();
  await county.call('officer', issueRemedies, {
    body: {
      periodId: '2008-Q3',
      targetId: 'T2',
      items: [
        {
          id: foreign.remedy,
          organisationId: foreign.organisation,
          title: '外村整改事项',
          criteria: [],
          owner: '某人',
          dueOn: '2008-12-31',
        },
      ],
    },
  });
  foreign.weak = randomUUID();
  const named = await county.call('officer', nameWeakOrganisation, {
    body: { id: foreign.weak, organisationId: foreign.organisation, reason: '外村班子软弱' },
  });
  expect(named.status, JSON.stringify(named.problem)).toBe(200);
  await inspect();
  foreign.holding = randomUUID();
  const appointed = await county.call('officer', appointToPost, {
    params: { id: foreign.organisation },
    body: {
      version: 0,
      holdingId: foreign.holding,
      post: 'secretary',
      from: '2008-01-01',
      personId: randomUUID(),
      person: { name: '外村书记', sex: 'male', bornOn: '1960-01-01', education: 'primary', origins: [] },
    },
  });
  expect(appointed.status, JSON.stringify(appointed.problem)).toBe(200);
  await openTestAwards(county, 'officer');
  const nomination = testNomination(foreign.organisation, { deeds: '外村推荐事迹材料一份' });
  expect((await county.call('clerk1', nominate, { body: nomination })).status).toBe(200);
  const bar = { id: randomUUID(), organisationId: foreign.organisation, reason: '外村限制原因' };
  expect((await county.call('officer', raiseBar, { body: bar })).status).toBe(200);
  const started = {
    id: randomUUID(),
    organisationId: foreign.organisation,
    foundBy: 'seen' as const,
    title: '外村典型题目',
  };
  expect((await county.call('clerk1', startTypicalCase, { body: started })).status).toBe(200);
  const personId = await addTestLeader(county, 'officer', county.ids.town1 ?? '', '外镇副书记');
  const liaison = { id: randomUUID(), personId, organisationId: foreign.organisation, from: '2008-09-01' };
  expect((await county.call('clerk1', assignLiaisonPoint, { body: liaison })).status).toBe(200);
  const point = {
    id: randomUUID(),
    committeeId: county.ids.town1 ?? '',
    placeId: foreign.organisation,
    theme: '外村示范主题',
    from: '2008-09-01',
  };
  expect((await county.call('clerk1', addDemonstrationPoint, { body: point })).status).toBe(200);
  const recognised = [nomination.id, bar.id, started.id, liaison.id, point.id];
  Object.assign(foreign, { nomination: nomination.id, bar: bar.id, case: started.id });
  Object.assign(foreign, { liaison: liaison.id, point: point.id });
  foreign.meeting = randomUUID();
  await county.call('village1-1', addMeeting, {
    body: {
      id: foreign.meeting,
      organisationId: foreign.organisation,
      kind: 'members-meeting',
      heldOn: '2008-09-20',
      topic: '外村会议主题',
    },
  });
  const round = await ballotRounds(county).open('village1-1');
  foreign.appraisal = round.id;
  foreign.box = round.boxId;
  foreign.dutyReport = await addTestDutyReport(county, 'clerk1', county.ids.town1 ?? '', '外镇书记');
  const promised = { content: '外村承诺事项', household: '外村某家' };
  Object.assign(foreign, await addTestPromises(county, 'village1-1', foreign.organisation, promised));
  await county.recompute();
  secrets.ids = [
    foreign.return,
    foreign.evidence,
    foreign.remedy,
    foreign.weak,
    foreign.inspection,
    foreign.holding,
    foreign.member,
    ...[election, competition, secondment],
    foreign.meeting,
    foreign.person,
    ...recognised,
    ...[foreign.appraisal, foreign.box, foreign.dutyReport],
    ...[foreign.commitment, foreign.card, foreign.bulletin],
    ...['village1-1', 'village1-2', 'station1-1'].map((k) => county.ids[k] ?? ''),
  ];
  secrets.names = [
    '柳树11村党支部',
    '柳树12村党支部',
    '青石1镇农技站',
    '外人不可见',
    '外村整改事项',
    ...['外村班子软弱', '外村督查', '外村整改通知'],
    '外村某党员',
    '外村书记',
    ...['外人候选', '外人报名', '外人选派'],
    '外村会议主题',
    '外村申请人',
    ...['外村推荐事迹', '外村限制原因', '外村典型题目', '外镇副书记', '外村示范主题'],
    '外镇书记',
    '2008年下半年群众评议',
    ...['外村承诺事项', '外村某家'],
  ];
});

/** An inspection of the village, made and told, with a notice. */
async function inspect(): Promise<void> {
  const round = randomUUID();
  const planned = await county.call('officer', planInspectionRound, {
    body: {
      id: round,
      title: '外村督查',
      startsOn: '2008-10-01',
      endsOn: '2008-10-20',
      periodId: '2008-Q3',
      kind: 'village-branch',
      rule: 'never',
      size: 1,
      underId: foreign.organisation,
    },
  });
  expect(planned.status, JSON.stringify(planned.problem)).toBe(200);
  const { items } = (await county.call('officer', listInspections, { query: { round } })).body;
  foreign.inspection = items[0]?.id ?? '';
  const params = { id: foreign.inspection };
  const { checklist } = (await county.call('officer', getInspection, { params })).body;
  const line = { criterionId: checklist[0]?.criterionId ?? '', verdict: 'otherwise' as const, found: 0 };
  await county.call('officer', saveInspectionItems, { params, body: { version: 1, items: [line] } });
  const notice = { problemId: randomUUID(), remedyId: randomUUID(), title: '外村整改通知', owner: '某人' };
  const finished = await county.call('officer', finishInspection, {
    params,
    body: { version: 2, visitedOn: '2008-10-01', notice: { ...notice, dueOn: '2008-12-31' } },
  });
  expect(finished.status, JSON.stringify(finished.problem)).toBe(200);
}

async function ask(user: string, route: (typeof routes)[number], id: string) {
  const { contract } = route;
  const of = (schema: z.ZodType) =>
    sampleValue(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, id);
  const params = of(contract.params) as Record<string, string>;
  return await county.call(user, contract, {
    params,
    query:
      contract.method === 'GET'
        ? { period: '2008-Q3', q: '1' }
        : contract.transfer === 'upload'
          ? { questionId: 'life-meetings' }
          : {},
    body: contract.transfer === 'upload' ? {} : (of(contract.body) as never),
  });
}

const people: [user: string, role: Role][] = [
  ['officer', 'county-officer'],
  ['leader', 'county-leader'],
  ['auditor', 'auditor'],
  ['admin', 'system-administrator'],
  ['clerk2', 'committee-clerk'],
  ['secretary2', 'committee-secretary'],
  ['village2-1', 'branch-secretary'],
];

describe.each(routes.map((r) => [`${r.contract.method} ${r.contract.path}`, r] as const))(
  '%s',
  (_, route) => {
    test('R3.7 is closed to whoever is not signed in', async () => {
      const { status } = await ask('', route, foreign.return);
      if (route.right === 'public') expect(status).not.toBe(401);
      else expect(status).toBe(401);
    });

    test('R3.7 is closed to roles without the right', async () => {
      for (const [user, role] of people) {
        if (route.right === 'public' || rightsByRole[role].includes(route.right)) continue;
        expect((await ask(user, route, foreign.return)).status, user).toBe(403);
      }
    });

    test('R3.7 tells other townships, other villages and other counties nothing of this one', async () => {
      for (const user of ['clerk2', 'secretary2', 'village2-1', 'admin', 'c2-officer', 'c2-clerk1']) {
        for (const id of Object.values(foreign)) {
          const { body, status } = await ask(user, route, id);
          const text = JSON.stringify(body);
          expect(status, `${user}: ${text}`).not.toBe(500);
          const seen = user.startsWith('c2-')
            ? secrets.ids.filter((s) => s !== id && text.includes(s))
            : [...secrets.ids.filter((s) => s !== id), ...secrets.names].filter((s) => text.includes(s));
          // A system administrator sees names of organisations, to give roles at them, and nothing else.
          const mayName =
            (user === 'admin' && /\/users|\/organisations/.test(route.contract.path)) ||
            // A letter of transfer may go anywhere in the county: names of organisations, and nothing else.
            route.contract.id === 'listDestinations';
          // The sign-in page of demonstration data names accounts to try.
          const allowed = mayName || route.right === 'public' ? [] : seen;
          expect(allowed, `${user} at ${route.contract.id}`).toEqual([]);
        }
      }
    });
  },
);

test('a setting left over from another transaction opens nothing', async () => {
  const { pool } = county.product.db;
  const client = await pool.connect();
  try {
    await client.query(
      "begin; set local lc.county = '1'; set local lc.lo = '0'; set local lc.hi = '~'; set local lc.\"user\" = 'x'; set local lc.role = 'system'",
    );
    expect((await client.query('select 1 from return')).rowCount).toBeGreaterThan(0);
    await client.query('commit');
    for (const table of [
      'return',
      'organisation',
      'score',
      'period',
      'app_user',
      'audit_entry',
      'target_value',
      'role_assignment',
      'definition_version',
    ]) {
      expect((await client.query(`select 1 from ${table} limit 1`)).rowCount, table).toBe(0);
    }
  } finally {
    client.release();
  }
});
