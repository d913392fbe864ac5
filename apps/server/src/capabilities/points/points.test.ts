import { randomUUID } from 'node:crypto';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  addDemonstrationPoint,
  addLiaisonVisit,
  assignLiaisonPoint,
  endDemonstrationPoint,
  endLiaisonPoint,
  listDemonstrationPoints,
  listLiaisonPoints,
} from '@lianchuang/domain/points/contract';
import { explain } from '@lianchuang/domain/scoring/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestLeader } from '../../compose/testing/recognition-acts.ts';
import { makeSmallCounty, type Reply } from '../../compose/testing/small-county.ts';
import { type Scope, systemScope } from '../../platform/db/scope.ts';
import { pointMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 4, stations: 1 });
afterAll(() => county.close());
const place = (key: string): string => county.ids[key] ?? '';
const codes = ({ problem }: Reply<unknown>) => problem.errors?.map((e) => e.code) ?? [problem.code];
const people = { county: '', town1: '', town2: '' };

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const key of ['county', 'town1', 'town2'] as const)
    people[key] = await addTestLeader(county, 'officer', place(key), `${key}领导`.replace(/\d/, '甲'));
});

async function figures(measure: string): Promise<Record<string, [number, number | null, number | null]>> {
  const sql = pointMeasures.find((m) => m.measures.includes(measure))?.sql ?? '';
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; value: number; numerator: number | null; denominator: number | null }>(
      sql,
      [1, '2008-Q3', 'self', '2008-09-30'],
    ),
  );
  const keys = new Map(Object.entries(county.ids).map(([key, id]) => [id, key]));
  return Object.fromEntries(
    rows.map((r) => [keys.get(r.organisation_id) ?? '', [r.value, r.numerator, r.denominator]]),
  );
}

const liaison = (user: string, personId: string, organisation: string, id = randomUUID()) =>
  county.call(user, assignLiaisonPoint, {
    body: { id, personId, organisationId: place(organisation), from: '2008-09-01' },
  });

test('R5.2 leaders are those the register of teams names; who has no point is listed', async () => {
  const all = (await county.call('officer', listLiaisonPoints)).body;
  expect([all.covered, all.total, all.items.map((l) => l.point)]).toEqual([0, 3, [null, null, null]]);
  const own = (await county.call('clerk1', listLiaisonPoints)).body;
  expect(own.items.map((l) => l.personId)).toEqual([people.town1]);
  // Nobody has begun: nothing is said instead of what the returns report.
  expect(await figures('liaison.covered')).toEqual({});
});

test('R5.2 a county leader takes a village, organ or enterprise, a township leader a village of the township; T20 counts them', async () => {
  expect(codes(await liaison('officer', people.county, 'town1'))).toEqual(['liaison-other-kind']);
  expect(codes(await liaison('officer', people.town1, 'station1-1'))).toEqual(['liaison-other-kind']);
  expect(codes(await liaison('clerk1', people.county, 'village1-1'))).toEqual(['unknown-leader']);
  expect(codes(await liaison('clerk1', people.town1, 'village2-1'))).toEqual(['unknown-organisation']);
  const made = await liaison('clerk1', people.town1, 'village1-1');
  expect(made.body.point?.organisation.name).toBe('柳树11村党支部');
  expect(codes(await liaison('clerk1', people.town1, 'village1-2'))).toEqual(['leader-has-point']);
  expect((await liaison('officer', people.county, 'village2-1')).status).toBe(200);
  expect(await figures('liaison.covered')).toEqual({ county: [1, 1, 1], town1: [1, 1, 1], town2: [0, 0, 1] });
});

test('R5.2 visits say what was found and solved; the village sees who comes, and changes nothing', async () => {
  const [leader] = (await county.call('clerk1', listLiaisonPoints)).body.items;
  const id = leader?.point?.id ?? '';
  const visit = (body: object) =>
    county.call('clerk1', addLiaisonVisit, {
      params: { id },
      body: {
        version: 1,
        visitId: randomUUID(),
        problem: '活动室漏雨',
        solved: '协调资金两万元修缮',
        ...body,
      } as never,
    });
  expect(codes(await visit({ on: '2008-10-02' }))).toEqual(['date-in-future']);
  expect(codes(await visit({ on: '2008-08-02' }))).toEqual(['before-liaison']);
  const { body } = await visit({ on: '2008-09-20' });
  expect(body.point?.visits).toMatchObject([{ on: '2008-09-20', solved: '协调资金两万元修缮' }]);
  const seen = (await county.call('village1-1', listLiaisonPoints)).body;
  expect(seen.items).toEqual([]);
  expect(seen.others).toMatchObject([{ name: 'town甲领导', visits: [{ found: '活动室漏雨' }] }]);
  expect((await county.call('clerk2', listLiaisonPoints)).body.others.map((o) => o.name)).toEqual([
    'county领导',
  ]);
  // The township reads who comes from the county, and does not move the point.
  const [other] = (await county.call('clerk2', listLiaisonPoints)).body.others;
  const end = { params: { id: other?.id ?? '' }, body: { version: 1, on: '2008-10-01' } };
  expect((await county.call('clerk2', endLiaisonPoint, end)).status).toBe(404);
  const ended = await county.call('clerk1', endLiaisonPoint, {
    params: { id },
    body: { version: 2, on: '2008-10-01' },
  });
  expect(ended.body.point).toBeNull();
  // As of the quarter's last day it was still there.
  expect((await figures('liaison.covered')).town1).toEqual([1, 1, 1]);
});

test('R5.2 a county leader enters visits to the own point, to nobody else’s, and moves none', async () => {
  const body = (more: object = {}) => ({
    version: 1,
    visitId: randomUUID(),
    on: '2008-09-25',
    problem: '村组道路没有硬化',
    solved: '',
    ...more,
  });
  const own = await addTestLeader(county, 'officer', place('county'), 'leader同志');
  const made = await liaison('officer', own, 'village2-2');
  const id = made.body.point?.id ?? '';
  const seen = async () => (await county.call('leader', listLiaisonPoints)).body.items;
  expect((await seen()).filter((l) => l.mayVisit).map((l) => l.personId)).toEqual([own]);
  expect((await seen()).some((l) => l.may)).toBe(false);
  const visit = await county.call('leader', addLiaisonVisit, { params: { id }, body: body() });
  expect(visit.status, JSON.stringify(visit.problem)).toBe(200);
  expect(visit.body.point?.visits).toMatchObject([{ found: '村组道路没有硬化', by: 'leader同志' }]);

  const other = (await seen()).find((l) => l.personId === people.county)?.point;
  const strange = await county.call('leader', addLiaisonVisit, {
    params: { id: other?.id ?? '' },
    body: body({ version: other?.version }),
  });
  expect(strange.status).toBe(404);
  const end = { params: { id }, body: { version: 2, on: '2008-10-01' } };
  expect((await county.call('leader', endLiaisonPoint, end)).status).toBe(403);
  // The database holds it too, whatever the program would ask.
  const auditor = await county.call('auditor', addLiaisonVisit, {
    params: { id },
    body: body({ version: 2 }),
  });
  expect(auditor.status).toBe(403);
  const scope = await leaderScope();
  const put = (point: string) =>
    county.product.db.write(scope, (tx) =>
      tx.run(
        `insert into liaison_visit (county_id, point_id, id, path, on_date, found, by_name, at)
         select county_id, id, gen_random_uuid(), path, '2008-09-26', '查看档案', '某人', now() from liaison_point
         where county_id = $1 and id = $2`,
        [1, point],
      ),
    );
  await put(id);
  await expect(put(other?.id ?? '')).rejects.toThrow('row-level security');
  expect(
    await county.product.db.write(scope, (tx) =>
      tx.run('update liaison_point set version = version where county_id = $1 and id <> $2', [1, id]),
    ),
  ).toBe(0);

  // Of two leaders of one name neither is the user.
  const namesake = await addTestLeader(county, 'officer', place('county'), 'leader同志', 'publicity-member');
  expect((await liaison('officer', namesake, 'village2-3')).status).toBe(200);
  expect((await seen()).filter((l) => l.mayVisit)).toEqual([]);
  const refused = await county.call('leader', addLiaisonVisit, {
    params: { id },
    body: body({ version: 2 }),
  });
  expect(codes(refused)).toEqual(['not-allowed']);
});

/** The scope of the county leader's requests. */
async function leaderScope(): Promise<Scope> {
  const user = await county.product.db.read(systemScope(1), (tx) =>
    tx.maybe<{ id: string; path: string }>(
      `select u.user_id as id, o.path from app_user u join organisation o on o.county_id = u.county_id and o.kind = 'county-committee'
       where u.county_id = $1 and u.username = 'leader'`,
      [1],
    ),
  );
  return { ...systemScope(1), userId: user?.id ?? '', role: 'county-leader' };
}

test('R5.3 a committee chooses below itself, each place once; T19 counts from the register and knows who has none', async () => {
  const add = (user: string, committee: string, at: string) =>
    county.call(user, addDemonstrationPoint, {
      body: {
        id: randomUUID(),
        committeeId: place(committee),
        placeId: place(at),
        theme: '支部带协会',
        from: '2008-09-01',
      },
    });
  expect(await figures('demonstration.points')).toEqual({});
  expect(codes(await add('officer', 'town1', 'village2-1'))).toEqual(['demonstration-elsewhere']);
  expect(codes(await add('clerk1', 'town1', 'village2-1'))).toEqual(['unknown-organisation']);
  expect(codes(await add('officer', 'direct1', 'village1-1'))).toEqual(['demonstration-other-kind']);
  // A station that is neither below the committee nor administered by it.
  expect(codes(await add('officer', 'direct1', 'station1-1'))).toEqual(['demonstration-elsewhere']);
  for (const at of ['village1-1', 'village1-2', 'station1-1'])
    expect((await add('clerk1', 'town1', at)).status).toBe(200);
  expect(codes(await add('clerk1', 'town1', 'village1-1'))).toEqual(['demonstration-already']);
  // One that its own bureau administers is one of its grassroots units.
  await county.product.db.write(systemScope(1), (tx) =>
    tx.run(
      'update organisation_version set administrator_id = $2 where county_id = $1 and organisation_id = $3',
      [1, place('department1'), place('station2-1')],
    ),
  );
  expect((await add('officer', 'direct1', 'station2-1')).status).toBe(200);
  expect((await add('officer', 'organs', 'direct1')).status).toBe(200);
  expect(await figures('demonstration.points')).toEqual({
    town1: [3, null, null],
    town2: [0, null, null],
    direct1: [1, null, null],
    organs: [1, null, null],
  });
  const { committees } = (await county.call('officer', listDemonstrationPoints)).body;
  expect(committees.filter((c) => c.points === 0).map((c) => c.organisation.name)).toEqual(['青石2镇党委']);
  await county.recompute();
  const t19 = (await county.call('officer', explain, { params: { id: 'T19' }, query: { period: '2008-Q3' } }))
    .body;
  expect(JSON.stringify(t19)).toContain('"actual":0');
  // The place sees that it is one.
  const village = (await county.call('village1-1', listDemonstrationPoints)).body;
  expect(village.items).toMatchObject([{ place: { name: '柳树11村党支部' }, may: false }]);
});

test('R5.3 a point’s score is shown against its peers under the same committee', async () => {
  await county.product.db.write(systemScope(1), async (tx) => {
    await tx.run("update period set state = 'locked' where county_id = $1 and id = '2008-Q3'", [1]);
    await tx.run("delete from score where county_id = $1 and period_id = '2008-Q3'", [1]);
    await tx.run(
      `insert into score (county_id, period_id, organisation_id, basis, standard_id, total, goods, points, passed, vetoes, path)
       select $1, '2008-Q3', o.id, 'reviewed', 'five-goods-village', s.total, '{}', '{}', false, '{}', o.path
       from unnest($2::uuid[], $3::float8[]) as s(id, total) join organisation o on o.county_id = $1 and o.id = s.id`,
      [1, ['village1-1', 'village1-2', 'village1-3', 'village2-1'].map(place), [85, 70, 60, 99]],
    );
  });
  const { items } = (await county.call('clerk1', listDemonstrationPoints)).body;
  const point = items.find((p) => p.place.id === place('village1-1'));
  expect(point?.movement).toEqual([{ periodId: '2008-Q3', total: 85, peers: 65 }]);
  const ended = await county.call('clerk1', endDemonstrationPoint, {
    params: { id: point?.id ?? '' },
    body: { version: 1, on: '2008-10-01' },
  });
  expect(ended.body).toMatchObject({ endedOn: '2008-10-01', may: false });
});
