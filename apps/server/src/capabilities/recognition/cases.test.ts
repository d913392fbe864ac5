import { randomUUID } from 'node:crypto';
import {
  actOnTypicalCase,
  listTypicalCases,
  startTypicalCase,
  type TypicalCase,
  writeTypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import type { CaseAction } from '@lianchuang/domain/recognition/states';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublicItems } from '../../compose/testing/read-public-items.ts';
import { makeSmallCounty, type Reply } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const place = (key: string): string => county.ids[key] ?? '';
const codes = ({ problem }: Reply<unknown>) => problem.errors?.map((e) => e.code) ?? [problem.code];

/** Reviewed scores of two locked quarters, as a lock leaves them. */
beforeAll(async () => {
  county.standAt('2008-10-20');
  await county.product.db.write(systemScope(1), async (tx) => {
    for (const [period, totals] of [
      ['2008-Q1', { 'village1-1': 52, 'village1-2': 81, 'village2-1': 70 }],
      ['2008-Q2', { 'village1-1': 77, 'village1-2': 82, 'village2-1': 69 }],
    ] as const) {
      await tx.run("update period set state = 'locked' where county_id = $1 and id = $2", [1, period]);
      const of = [1, period, Object.keys(totals).map(place), Object.values(totals)];
      await tx.run(
        `insert into roster (county_id, period_id, organisation_id, ordinal, kind, name, owes, path)
         select $1, $2, o.id, s.nth, o.kind, '', true, o.path from unnest($3::uuid[], $4::float8[]) with ordinality as s(id, total, nth)
         join organisation o on o.county_id = $1 and o.id = s.id`,
        of,
      );
      await tx.run(
        `insert into score (county_id, period_id, organisation_id, basis, standard_id, total, goods, points, passed, vetoes, path)
         select $1, $2, o.id, 'reviewed', 'five-goods-village', s.total, '{}', '{}', s.total >= 80, '{}', o.path
         from unnest($3::uuid[], $4::float8[]) as s(id, total) join organisation o on o.county_id = $1 and o.id = s.id`,
        of,
      );
    }
  });
});

const read = async (user: string) => (await county.call(user, listTypicalCases)).body;
const start = (organisation: string, found: TypicalCase['found'], id = randomUUID()) =>
  county.call('clerk1', startTypicalCase, {
    body: { id, organisationId: place(organisation), foundBy: found, title: '后进村一年翻身' },
  });

test('R5.5 the scores point at the best improvement and at the first to pass', async () => {
  const { candidates } = await read('officer');
  expect(candidates.map((c) => [c.organisation.name, c.found, c.periodId, c.from, c.to])).toEqual([
    ['柳树11村党支部', 'improvement', '2008-Q2', 52, 77],
    ['柳树12村党支部', 'improvement', '2008-Q2', 81, 82],
    ['柳树12村党支部', 'first-to-line', '2008-Q1', null, 81],
  ]);
  // A township is pointed at its own only, a branch writes none.
  expect((await read('clerk2')).candidates).toEqual([]);
  expect((await read('village1-1')).may).toEqual([]);
});

test('R5.5 a case is taken up with its figures, written, reviewed by the county and published to everybody', async () => {
  expect(codes(await start('village1-1', 'first-to-line'))).toEqual(['not-pointed-at']);
  const { body } = await start('village1-1', 'improvement');
  expect(body).toMatchObject({ state: 'drafted', from: 52, to: 77, periodId: '2008-Q2' });
  expect((await read('clerk1')).candidates.map((c) => c.found)).toEqual(['improvement', 'first-to-line']);
  let version = 1;
  const act = async (user: string, action: CaseAction, more: object = {}) => {
    const reply = await county.call(user, actOnTypicalCase, {
      params: { id: body.id, action },
      body: { version, ...more },
    });
    if (reply.status === 200) version = reply.body.version;
    return reply;
  };
  expect(codes(await act('clerk1', 'submit'))).toEqual(['case-text-missing']);
  const text = '支部领办蔬菜协会,建棚三十座,带动四十户增收;会议按时开,账目按季公开,群众由怨转赞。';
  const written = await county.call('clerk1', writeTypicalCase, {
    params: { id: body.id },
    body: { version, title: '后进村一年翻身', text },
  });
  version = written.body.version;
  expect((await act('clerk1', 'submit')).body.state).toBe('submitted');
  expect(codes(await act('clerk1', 'approve'))).toEqual(['wrong-state']);
  expect(codes(await act('officer', 'send-back'))).toEqual(['reason-missing']);
  expect((await act('officer', 'send-back', { reason: '补充群众评价' })).body).toMatchObject({
    state: 'drafted',
    reason: '补充群众评价',
  });
  await act('clerk1', 'submit');
  await act('officer', 'approve');
  expect((await read('clerk2')).items).toEqual([]);
  expect(await readPublicItems(county, 'county')).toEqual([]);
  expect((await act('officer', 'publish')).body).toMatchObject({
    state: 'published',
    publishedOn: '2008-10-20',
  });
  const elsewhere = (await read('village2-1')).items;
  expect(elsewhere).toMatchObject([
    { title: '后进村一年翻身', organisation: { name: '柳树11村党支部' }, may: [] },
  ]);
  // Everybody reads it, on the page of the county and on that of the village.
  const shown = { kind: 'case', title: '后进村一年翻身', publishedOn: '2008-10-20' };
  const blocks = [{ heading: '柳树11村党支部', paragraphs: [text] }];
  for (const at of ['county', 'village1-1'])
    expect(await readPublicItems(county, at), at).toMatchObject([{ ...shown, blocks }]);
  expect(codes(await act('officer', 'withdraw'))).toEqual(['reason-missing']);
  expect(await readPublicItems(county, 'county')).toHaveLength(1);
  expect((await act('officer', 'withdraw', { reason: '做法有变' })).body.state).toBe('withdrawn');
  for (const at of ['county', 'village1-1']) expect(await readPublicItems(county, at), at).toEqual([]);
});
