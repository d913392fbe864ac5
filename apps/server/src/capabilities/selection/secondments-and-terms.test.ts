import { randomUUID } from 'node:crypto';
import { createElection } from '@lianchuang/domain/selection/elections-contract';
import {
  createSecondment,
  endSecondment,
  extendSecondment,
  listSecondments,
} from '@lianchuang/domain/selection/secondments-contract';
import {
  createTermChange,
  getTermChange,
  listTermChanges,
  saveTermChange,
  tickStage,
} from '@lianchuang/domain/selection/term-changes-contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = (key: string): string => county.ids[`village${key}`] ?? '';
beforeAll(() => county.standAt('2008-10-11'));

test('R2.3 who is sent where, from which unit, until when; extended, recalled, or overdue', async () => {
  const id = randomUUID();
  const made = await county.call('clerk1', createSecondment, {
    body: {
      id,
      organisationId: village('1-1'),
      name: '周建设',
      memberId: null,
      fromUnit: '县农业局',
      post: '村党支部第一书记',
      fromOn: '2007-10-01',
      untilOn: '2008-09-30',
    },
  });
  expect(made.body, JSON.stringify(made.problem)).toMatchObject({
    state: 'overdue',
    overdueDays: 11,
    may: ['extend', 'end'],
  });
  expect((await county.call('officer', listSecondments)).body.overdue).toBe(1);
  const extend = (untilOn: string, version: number) =>
    county.call('clerk1', extendSecondment, { params: { id }, body: { version, untilOn, note: '' } });
  expect((await extend('2008-09-30', 1)).problem.errors?.[0]?.code).toBe('not-later-than-before');
  expect((await extend('2009-09-30', 1)).body).toMatchObject({ state: 'active', version: 2 });
  expect((await extend('2010-09-30', 1)).status).toBe(409);
  const end = (note: string) =>
    county.call('clerk1', endSecondment, {
      params: { id },
      body: { version: 2, how: 'recalled', on: '2008-10-10', note },
    });
  expect((await end('')).problem.errors?.[0]?.code).toBe('reason-missing');
  expect((await end('不适应工作')).body).toMatchObject({ state: 'recalled', endedOn: '2008-10-10', may: [] });
  expect((await county.call('clerk2', listSecondments)).body.items).toEqual([]);
});

const term = randomUUID();
const stages = [
  { id: 'prepare', title: '准备', fromOn: '2008-08-01', untilOn: '2008-08-20', by: 'tick' as const },
  { id: 'review', title: '资格审查', fromOn: '2008-09-01', untilOn: '2008-09-20', by: 'review' as const },
  { id: 'elect', title: '选举', fromOn: '2008-09-21', untilOn: '2008-10-31', by: 'election' as const },
];

test('R2.4 the county sets up the programme, and townships tick off their own villages', async () => {
  const body = { id: term, title: '第七次村委会换届', startsOn: '2008-08-01', stages, previousId: null };
  expect((await county.call('clerk1', createTermChange, { body })).status).toBe(403);
  expect((await county.call('officer', createTermChange, { body })).body.may).toEqual(['change', 'tick']);
  expect((await county.call('village2-1', listTermChanges)).body.items[0]?.stages).toHaveLength(3);
  const tick = (user: string, stageId: string, ids: string[], reachedOn: string | null = '2008-08-15') =>
    county.call(user, tickStage, {
      params: { id: term },
      body: { stageId, organisationIds: ids, reachedOn },
    });
  expect((await tick('clerk1', 'prepare', [village('1-1'), village('1-2')])).status).toBe(200);
  expect((await tick('clerk1', 'prepare', [village('2-1')])).problem.errors?.[0]?.code).toBe(
    'unknown-organisation',
  );
  expect((await tick('clerk1', 'elect', [village('1-1')])).problem.errors?.[0]?.code).toBe(
    'shown-by-elections',
  );
  expect((await tick('clerk1', 'prepare', [village('1-2')], null)).status).toBe(200);
  const reached = async (user: string) =>
    (await county.call(user, getTermChange, { params: { id: term } })).body.villages.map((v) => v.reached[0]);
  expect(await reached('officer')).toEqual(['2008-08-15', null, null, null]);
  expect(await reached('clerk2')).toEqual([null, null]);
});

test('R2.4 what the elections of the programme show need not be ticked; results stand against the term before', async () => {
  const previous = randomUUID();
  await county.call('officer', createTermChange, {
    body: { id: previous, title: '第六次', startsOn: '2005-08-01', stages, previousId: null },
  });
  // Elections as they end: a secretary who is also the village director, and one who is not.
  const conclude = async (
    at: string,
    termChangeId: string,
    on: string,
    pairs: [string, string, string][],
  ) => {
    for (const [kind, role, name] of pairs) {
      const id = randomUUID();
      const made = await county.call('officer', createElection, {
        body: {
          id,
          organisationId: at,
          kind: kind as 'branch',
          startedOn: on,
          posts: [{ role: role as 'secretary', seats: 1 }],
          termChangeId,
          rules: {},
        },
      });
      expect(made.status, JSON.stringify(made.problem)).toBe(200);
      await county.product.db.write(systemScope(1), async (tx) => {
        await tx.run(
          `insert into election_candidate (county_id, election_id, id, path, role, name, born_on, education, capable_villager, admitted, elected, number)
           select $1, $2, gen_random_uuid(), path, $3, $4, '1968-10-01', 'senior-middle', true, true, true, 1 from organisation where county_id = $1 and id = $5`,
          [tx.countyId, id, role, name, at],
        );
        await tx.run(
          "update election set state = 'elected', concluded_on = $3 where county_id = $1 and id = $2",
          [tx.countyId, id, on],
        );
      });
    }
  };
  await conclude(village('1-1'), term, '2008-10-01', [
    ['branch', 'secretary', '张有财'],
    ['village-committee', 'village-director', '张有财'],
  ]);
  await conclude(village('1-2'), previous, '2005-10-02', [
    ['branch', 'secretary', '李大山'],
    ['village-committee', 'village-director', '王小河'],
  ]);
  const { version } = (await county.call('officer', getTermChange, { params: { id: term } })).body;
  const saved = await county.call('officer', saveTermChange, {
    params: { id: term },
    body: { version, title: '第七次村委会换届选举', stages },
  });
  expect(saved.body.title).toBe('第七次村委会换届选举');
  const { body } = await county.call('clerk1', getTermChange, { params: { id: term } });
  expect(body.villages[0]?.reached).toEqual(['2008-08-15', null, '2008-10-01']);
  expect(body.figures).toMatchObject({
    villages: 1,
    elected: 2,
    averageAge: 40,
    ages: [0, 2, 0, 0],
    educations: [{ education: 'senior-middle', people: 2 }],
    capable: 2,
    combined: 1,
    both: 1,
  });
  const again = await county.call('officer', createTermChange, {
    body: { id: randomUUID(), title: '第八次', startsOn: '2011-08-01', stages, previousId: previous },
  });
  const later = await county.call('officer', getTermChange, { params: { id: again.body.id } });
  expect(later.body.previous).toMatchObject({ title: '第六次', combined: 0, both: 1, averageAge: 37 });
});
