import { randomUUID } from 'node:crypto';
import { lockPeriod, openPeriod, verifyPeriod } from '@lianchuang/domain/periods/contract';
import { addDemonstrationPoint } from '@lianchuang/domain/points/contract';
import { liftBar, listBars, listSecretaryResults } from '@lianchuang/domain/recognition/bars-contract';
import { nominate } from '@lianchuang/domain/recognition/contract';
import { listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { appointToPost } from '@lianchuang/domain/teams/contract';
import { afterAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { openTestAwards, testDeeds, testNomination } from '../../compose/testing/recognition-acts.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const place = (key: string): string => county.ids[key] ?? '';
const bars = async () =>
  (await county.call('officer', listBars)).body.items.filter((b) => b.liftedOn === null);

async function run(contract: typeof openPeriod | typeof lockPeriod, id: string, version: number) {
  const body = { version, acceptMissing: true };
  const reply = await county.call('officer', contract, { params: { id }, body });
  expect(reply.status, JSON.stringify(reply.problem)).toBe(200);
  return reply.body;
}

let secretary = '';
test('R5.4 who never handed in is barred when the quarter is locked, and the secretary too', async () => {
  county.standAt('2008-10-01');
  secretary = await addTestMember(county, 'village1-2', 'village1-2', { name: '欠报书记' });
  const holding = { holdingId: randomUUID(), post: 'secretary' as const, from: '2007-01-01' };
  const person = {
    memberId: secretary,
    name: '欠报书记',
    sex: 'male' as const,
    bornOn: '1960-05-04',
    education: 'junior-middle' as const,
    origins: [],
  };
  const appointed = await county.call('officer', appointToPost, {
    params: { id: place('village1-2') },
    body: { version: 0, ...holding, personId: randomUUID(), person },
  });
  expect(appointed.status, JSON.stringify(appointed.problem)).toBe(200);
  const opened = await run(openPeriod, '2008-Q3', 1);
  const id =
    (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', id, 'good');
  const { version } = (await county.call('village1-1', listReturns)).body.items[0] ?? { version: 0 };
  const handedIn = await county.call('village1-1', submitReturn, { params: { id }, body: { version } });
  expect(handedIn.status, JSON.stringify(handedIn.problem)).toBe(200);

  county.standAt('2008-11-01');
  await run(lockPeriod, '2008-Q3', opened.version);
  const raised = await bars();
  expect(new Set(raised.map((b) => b.cause))).toEqual(new Set(['return-missed']));
  const units = raised.filter((b) => b.subject === 'unit').map((b) => b.organisation.id);
  // Whoever handed in is not among them, nor the county committee, which reports to itself.
  expect(units.sort()).toEqual(
    ['town1', 'town2', 'village1-2', 'village2-1', 'village2-2', 'direct1', 'organs', 'department1']
      .map(place)
      .sort(),
  );
  expect(raised.filter((b) => b.subject === 'person').map((b) => [b.person, b.reason])).toEqual([
    ['欠报书记', '2008年三季度自查始终未报'],
  ]);
  expect((await county.call('officer', verifyPeriod, { params: { id: '2008-Q3' } })).body).toMatchObject({
    ok: true,
  });
});

test('R5.4 the rule’s bar is told at the nomination of the unit and of its secretary, and lifted by decision', async () => {
  county.standAt('2008-12-01');
  await openTestAwards(county, 'officer');
  const put = (body: object) => county.call('clerk1', nominate, { body: body as never });
  const unit = await put(testNomination(place('village1-2')));
  expect(unit.problem.errors?.[0]).toMatchObject({
    code: 'barred',
    params: { reason: '2008年三季度自查始终未报', date: '2008-11-01' },
  });
  const person = {
    id: randomUUID(),
    year: 2008,
    kind: 'excellent-civil-servant',
    memberId: secretary,
    post: '村党支部书记',
    deeds: testDeeds,
  };
  expect((await put(person)).problem.errors?.map((e) => e.code)).toEqual(['barred']);
  const own = (await county.call('clerk1', listBars, { query: { organisation: place('village1-2') } })).body;
  expect([own.items.length, own.may]).toEqual([2, []]);
  const bar = own.items.find((b) => b.subject === 'person');
  await county.call('officer', liftBar, {
    params: { id: bar?.id ?? '' },
    body: { version: 1, reason: '到任不久,不予追究' },
  });
  expect((await put(person)).status).toBe(200);
});

test('R5.4 at the end of the year a committee short of its own demonstration points is barred; results stand beside the secretary', async () => {
  const point = { id: randomUUID(), committeeId: place('town1'), placeId: place('village1-1') };
  await county.call('clerk1', addDemonstrationPoint, {
    body: { ...point, theme: '支部带协会', from: '2008-11-01' },
  });
  county.standAt('2009-01-05');
  const opened = await run(openPeriod, '2008-Y', 1);
  await county.recompute();
  county.standAt('2009-02-01');
  await run(lockPeriod, '2008-Y', opened.version);
  const missed = (await bars()).filter((b) => b.cause === 'target-missed' && b.subject === 'unit');
  expect(missed.map((b) => [b.organisation.name, b.targetId, b.reason])).toEqual(
    expect.arrayContaining([
      ['青石1镇党委', 'T19', '2008年年终总评:党建示范点1个,应有3个'],
      ['青石2镇党委', 'T19', '2008年年终总评:党建示范点0个,应有3个'],
    ]),
  );
  expect(missed).toHaveLength(4);
  const { items } = (await county.call('leader', listSecretaryResults, { query: { year: 2008 } })).body;
  const town = items.find((i) => i.organisation.id === place('town1'));
  expect(town).toMatchObject({ outcome: 'barred', conferred: 0 });
  expect(town?.reasons).toContain('2008年年终总评:党建示范点1个,应有3个');
});
