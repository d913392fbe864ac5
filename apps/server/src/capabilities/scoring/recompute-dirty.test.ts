import { openPeriod } from '@lianchuang/domain/periods/contract';
import { afterAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { recomputeDirty } from './public.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
afterAll(() => county.close());

test('R3.4 an open period is computed anew once something changed, and once a day: some figures grow with time alone', async () => {
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  expect(await recomputeDirty(county.product.db)).toEqual(['2008-Q3']);
  expect(await recomputeDirty(county.product.db)).toEqual([]);
  await county.product.db.write(systemScope(county.countyId), (tx) =>
    tx.run(
      `update period set dirty_at = null, computed_at = computed_at - interval '1 day' where county_id = $1 and computed_at is not null`,
      [tx.countyId],
    ),
  );
  expect(await recomputeDirty(county.product.db)).toEqual(['2008-Q3']);
  expect(await recomputeDirty(county.product.db)).toEqual([]);
});
