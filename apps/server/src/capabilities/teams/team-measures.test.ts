import { randomUUID } from 'node:crypto';
import { listDefinitionVersions } from '@lianchuang/domain/campaign/contract';
import { addCoveragePoint, changeCoveragePoint, listCoverage } from '@lianchuang/domain/coverage/contract';
import { createOrganisation } from '@lianchuang/domain/organisations/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { explain } from '@lianchuang/domain/scoring/contract';
import {
  addReserve,
  adoptRules,
  recordDecision,
  recordDisciplineCase,
  recordStudySession,
  saveTeam,
} from '@lianchuang/domain/teams/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { teamMeasures } from './measures.ts';
import { teamDesk } from './testing/team-desk.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
afterAll(() => county.close());
const { place, team, write, person, appoint, relieve, assess } = teamDesk(county);

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const user of ['village1-1', 'village1-2']) {
    const id = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
    await fillReturn(county, user, id, 'good');
    const { version } = (await county.call(user, getReturn, { params: { id } })).body;
    const sent = await county.call(user, submitReturn, { params: { id }, body: { version } });
    expect(sent.status, JSON.stringify(sent.problem)).toBe(200);
  }
  await county.recompute();
});

/** What a register says of an organisation, as of a day; undefined: nothing. */
async function figure(
  measure: string,
  key: string,
  asOf = '2008-10-01',
  period = '2008-Q3',
): Promise<number | string | undefined> {
  const sql = teamMeasures.find((p) => p.measures.includes(measure))?.sql ?? '';
  const rows = await county.product.db.read(systemScope(county.countyId), (tx) =>
    tx.many<{
      organisation_id: string;
      measure_id: string;
      value: number;
      numerator: number | null;
      denominator: number | null;
    }>(sql, [tx.countyId, period, 'self', asOf]),
  );
  const row = rows.find((r) => r.organisation_id === place(key) && r.measure_id === measure);
  return row && row.denominator !== null ? `${row.numerator}/${row.denominator}` : row?.value;
}

async function explained(target: string, criterion: string, key: string) {
  const { body, problem } = await county.call('officer', explain, {
    params: { id: target },
    query: { period: '2008-Q3', basis: 'self', organisation: place(key), criterion },
  });
  expect(body.measure, JSON.stringify(problem)).toBeTruthy();
  return body.measure;
}

test('R1.8 T16 T17 what a return claims counts until the team stands in the register; then the register does, with no edit of the definition', async () => {
  const versions = (await county.call('officer', listDefinitionVersions)).body;
  const secretary = () => explained('T16', 'teams.secretary-enrichment', 'village1-1');
  const members = () => explained('T17', 'teams.enrichment', 'village1-1');
  expect(await secretary()).toMatchObject({ source: 'reported', value: 1 });
  expect(await members()).toMatchObject({ source: 'reported', numerator: 12, denominator: 12 });

  await appoint('village1-1', 'secretary', '2005-11-10', { person: person('李建国') });
  await appoint('village1-1', 'village-deputy-director', '2005-12-20', { person: person('王芳') });
  const { people } = await team('village1-1');
  const id = (name: string) => people.find((p) => p.name === name)?.id ?? '';
  await appoint('village1-1', 'village-director', '2005-12-20', { personId: id('李建国') });
  await appoint('village1-1', 'village-member', '2005-12-20', { person: person('张军') });
  await assess('village1-1', id('王芳'), true);
  await assess('village1-1', id('李建国'), false);
  await county.recompute();

  expect(await secretary()).toMatchObject({ source: 'record', value: 0 });
  // Of three people, whoever holds two posts counted once; who is not assessed is not able.
  expect(await members()).toMatchObject({ source: 'record', numerator: 1, denominator: 3 });
  expect(await explained('T16', 'teams.secretary-enrichment', 'village1-2')).toMatchObject({
    source: 'reported',
    value: 1,
  });
  expect((await county.call('officer', listDefinitionVersions)).body).toEqual(versions);

  county.standAt('2008-10-05');
  await assess('village1-1', id('李建国'), true, '2008-09-20');
  await county.recompute();
  expect(await secretary()).toMatchObject({ source: 'record', value: 1 });
  expect(await members()).toMatchObject({ numerator: 2, denominator: 3 });
  // An assessment after the end of the quarter changes the next one.
  await assess('village1-1', id('李建国'), false, '2008-10-02');
  expect(await figure('teams.secretary-enrichment', 'village1-1', '2008-10-05')).toBe(1);
  expect(await figure('teams.secretary-enrichment', 'village1-1', '2008-10-05', '2008-Q4')).toBe(0);
});

test('R1.7 a team is complete when every seat is held; a combined post is told from the secretary and the director', async () => {
  expect(await figure('teams.complete', 'village1-1')).toBe(0);
  expect(await figure('teams.combined-post', 'village1-1')).toBe(1);
  expect(await figure('teams.complete', 'village1-2')).toBeUndefined();
  const { version } = await team('village1-1');
  await write('clerk1', saveTeam, place('village1-1'), {
    version,
    posts: [
      { post: 'organisation-member', seats: 0 },
      { post: 'publicity-member', seats: 0 },
    ],
    terms: [],
  });
  expect(await figure('teams.complete', 'village1-1')).toBe(1);
  await relieve('village1-1', 'village-director', '2008-09-30');
  expect([
    await figure('teams.complete', 'village1-1'),
    await figure('teams.combined-post', 'village1-1'),
  ]).toEqual([0, 0]);
  // As of a day before, nothing of that had happened yet.
  expect(await figure('teams.combined-post', 'village1-1', '2008-09-29')).toBe(1);
});

test('R1.7 months without a secretary are whole months since the last one left', async () => {
  expect(await figure('teams.secretary-vacant-months', 'village1-1')).toBe(0);
  await relieve('village1-1', 'secretary', '2008-03-20');
  expect(await figure('teams.secretary-vacant-months', 'village1-1', '2008-09-19')).toBe(5);
  expect(await figure('teams.secretary-vacant-months', 'village1-1', '2008-09-20')).toBe(6);
  expect(await figure('teams.secretary-vacant-months', 'village1-1', '2008-03-19')).toBe(0);
});

test('R1.7 R1.12 reserve, rules, study sessions and cases speak once there is something in them', async () => {
  const at = place('village1-1');
  const none = ['teams.reserve', 'teams.rules-adopted', 'teams.discipline-case'];
  for (const measure of none) expect(await figure(measure, 'village1-1'), measure).toBeUndefined();
  for (const name of ['郑海', '何梅'])
    await write('clerk1', addReserve, at, {
      reserveId: randomUUID(),
      personId: randomUUID(),
      person: person(name, '1984-01-01'),
      from: '2008-02-01',
      plan: '',
    });
  expect(await figure('teams.reserve', 'village1-1')).toBe(2);
  expect(await figure('teams.reserve', 'village1-1', '2008-01-31')).toBeUndefined();

  await write('clerk1', adoptRules, at, {
    rulesId: randomUUID(),
    title: '议事规则',
    text: '',
    on: '2008-03-01',
  });
  expect(await figure('teams.rules-adopted', 'village1-1')).toBe(0);
  await write('clerk1', recordDecision, at, {
    decisionId: randomUUID(),
    on: '2008-07-01',
    matter: '修路',
    proposedBy: '李建国',
    votesFor: 3,
    votesAgainst: 0,
    abstained: 0,
    result: 'adopted',
  });
  expect(await figure('teams.rules-adopted', 'village1-1')).toBe(1);

  const town = place('town1');
  for (const on of ['2008-05-05', '2008-07-05', '2008-09-05'])
    await write('clerk1', recordStudySession, town, { sessionId: randomUUID(), on, topic: '党建工作' });
  expect(await figure('teams.study-sessions', 'town1')).toBe(2);
  // Halves and years gather the mean of their quarters; the register does not count over them.
  expect(await figure('teams.study-sessions', 'town1', '2008-10-01', '2008-H2')).toBeUndefined();

  const personId = (await team('village1-1')).people[0]?.id ?? '';
  await write('clerk1', recordDisciplineCase, at, {
    caseId: randomUUID(),
    personId,
    on: '2008-08-01',
    serious: true,
    decision: '撤销党内职务',
  });
  expect(await figure('teams.discipline-case', 'village1-1')).toBe(1);
  expect(await figure('teams.discipline-case', 'village1-1', '2008-10-20', '2008-Q4')).toBe(0);
});

test('R1.3 coverage: industries and places with a branch out of those that should have one, as of the day', async () => {
  const point = (name: string, from: string) => ({
    name,
    type: 'association' as const,
    people: 60,
    members: 5,
    from,
  });
  const add = (organisation: string, name: string, from = '2007-01-01') => {
    const body = { id: randomUUID(), organisationId: place(organisation), ...point(name, from) };
    return county.call('clerk1', addCoveragePoint, { body });
  };
  expect((await add('direct1', '蔬菜协会')).status).toBe(404);
  const first = (await add('village1-1', '大棚蔬菜协会')).body;
  await add('village1-1', '养羊协会');
  const branch = randomUUID();
  const founded = await county.call('officer', createOrganisation, {
    body: {
      id: branch,
      name: '大棚蔬菜产业党支部',
      kind: 'industry-branch',
      supervisorId: place('village1-1'),
      from: '2008-08-01',
    },
  });
  expect(founded.status, JSON.stringify(founded.problem)).toBe(200);
  const change = (more: object) =>
    county.call('clerk1', changeCoveragePoint, {
      params: { id: first.id },
      body: { version: first.version, ...point('大棚蔬菜协会', '2007-01-01'), ...more },
    });
  expect(await figure('organisations.coverage', 'village1-1')).toBe('0/2');
  expect(
    (await change({ branchId: place('village1-2'), coveredFrom: '2008-08-01' })).problem.errors?.[0],
  ).toMatchObject({
    field: 'branchId',
    code: 'not-a-covering-branch',
  });
  expect((await change({ branchId: branch })).problem.errors?.[0]?.code).toBe('covered-from-missing');
  expect((await change({ branchId: branch, coveredFrom: '2008-08-01' })).body).toMatchObject({
    branch: { name: '大棚蔬菜产业党支部' },
    version: 2,
  });
  expect((await change({})).problem.code).toBe('stale-version');
  expect(await figure('organisations.coverage', 'village1-1')).toBe('1/2');
  expect(await figure('organisations.coverage', 'village1-1', '2008-07-31')).toBe('0/2');
  expect((await county.call('village1-1', listCoverage)).body).toMatchObject({
    covered: 1,
    total: 2,
    items: [{ name: '养羊协会' }, {}],
  });
  expect((await county.call('village1-2', listCoverage)).body.items).toEqual([]);
});
