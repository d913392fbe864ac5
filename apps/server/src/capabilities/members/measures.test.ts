import { randomUUID } from 'node:crypto';
import { getMember, issueTransfer, receiveTransfer } from '@lianchuang/domain/members/contract';
import { fullYears } from '@lianchuang/domain/members/full-years';
import { afterAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { makeIdentity } from '../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { endOfSubtree, systemScope } from '../../platform/db/scope.ts';
import { memberMeasures } from './measures.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());

const asOf = '2008-09-30';
const births = ['1928-02-29', '1947-09-30', '1947-10-01', '1948-02-29', '1960-12-31', '1984-02-29'];

test('R1.4 share over 60 and mean age are those of whole years, of whoever belongs there on the day', async () => {
  county.standAt('2008-11-01');
  const village = county.ids['village1-1'] ?? '';
  for (const [nth, bornOn] of births.entries())
    await addTestMember(county, 'officer', 'village1-1', {
      name: `测试${'甲乙丙丁戊己'[nth]}`,
      identity: makeIdentity(bornOn, 'male', nth + 1),
      joinedOn: '2004-07-01',
      fullOn: '2005-07-01',
      from: '2004-07-01',
    });
  // Came after the day: not counted there yet.
  await addTestMember(county, 'officer', 'village1-1', {
    nth: 99,
    joinedOn: '2008-10-10',
    fullOn: null,
    from: '2008-10-10',
  });
  const [publication] = memberMeasures;
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; measure_id: string; value: number; denominator: number }>(
      publication?.sql ?? '',
      [1, '2008-Q3', 'self', '2008-11-01'],
    ),
  );
  const ages = births.map((bornOn) => fullYears(bornOn, asOf));
  expect(ages).toEqual([80, 61, 60, 60, 47, 24]);
  expect(rows.map((r) => [r.organisation_id, r.measure_id, r.denominator]).sort()).toEqual([
    [village, 'members.average-age', 6],
    [village, 'members.over-60', 6],
  ]);
  const valueNow = (id: string) => rows.find((r) => r.measure_id === id)?.value;
  expect(valueNow('members.over-60')).toBeCloseTo(ages.filter((age) => age > 60).length / 6);
  expect(valueNow('members.average-age')).toBeCloseTo(ages.reduce((sum, age) => sum + age, 0) / 6);
});

test('R1.4 R3.7 the members behind a figure are named to whoever still sees them; of one who went elsewhere only the first character', async () => {
  const id = await addTestMember(county, 'officer', 'village1-2', {
    nth: 50,
    name: '欧阳测试',
    from: '2005-07-01',
  });
  const { version } = (await county.call('officer', getMember, { params: { id } })).body;
  const transferId = randomUUID();
  const issued = await county.call('officer', issueTransfer, {
    params: { id },
    body: { version, transferId, toOrganisationId: county.ids['village2-1'] ?? '', reason: '迁居' },
  });
  expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
  const received = await county.call('officer', receiveTransfer, {
    params: { id: transferId },
    body: { version: 1, on: '2008-11-01' },
  });
  expect(received.status, JSON.stringify(received.problem)).toBe(200);
  // On the day the member still belonged to the village that shows the figure.
  const organisationId = county.ids['village1-2'] ?? '';
  const [publication] = memberMeasures;
  if (publication?.source !== 'record') throw new Error('no records');
  const asked = {
    measureId: 'members.over-60',
    organisationId,
    periodId: '2008-Q3',
    startsOn: '2008-07-01',
    endsOn: asOf,
  };
  const shownTo = async (key: string) =>
    await county.product.db.read(systemScope(1), async (tx) => {
      const path =
        (
          await tx.maybe<{ path: string }>('select path from organisation where county_id = $1 and id = $2', [
            1,
            county.ids[key],
          ])
        )?.path ?? '';
      return await publication.records(tx, { ...asked, viewer: { lo: path, hi: endOfSubtree(path) } });
    });
  expect(await shownTo('county')).toMatchObject([{ link: `/members/${id}` }]);
  expect((await shownTo('county'))[0]?.label).toContain('欧阳测试');
  expect(await shownTo('town1')).toMatchObject([{ label: '欧**', link: null }]);
});
