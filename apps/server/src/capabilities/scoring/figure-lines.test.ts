import { openPeriod } from '@lianchuang/domain/periods/contract';
import { afterAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { selectPeriod } from '../periods/public.ts';
import { computePeriod } from './compute-period.ts';
import { readRecords } from './read-inputs.ts';
import { readFigureLines, replaceFigures } from './store.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
afterAll(() => county.close());

test('R3.4 the same figures are the same lines for the seal, in whatever order the database gives them', async () => {
  county.standAt('2008-10-01');
  const opened = await county.call('officer', openPeriod, {
    params: { id: '2008-Q3' },
    body: { version: 1 },
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  // Due on the 15th: who has not handed in by then has two figures, late and missed.
  county.standAt('2008-10-20');
  // What opening set off in the background is over before the lines are looked at.
  await county.recompute();
  const linesOf = (order: 1 | -1): Promise<string[]> =>
    county.product.db.write(systemScope(1), async (tx) => {
      // As every recompute does, so that the one in the background waits.
      await selectPeriod(tx, '2008-Q3', true);
      const { roster, result, sources } = await computePeriod(
        tx,
        '2008-Q3',
        'self',
        await readRecords(tx, '2008-Q3'),
      );
      const measures = [...result.measures].sort(([a], [b]) => (a < b ? -order : order));
      await tx.run('delete from measure_value where county_id = $1', [1]);
      await replaceFigures(
        tx,
        '2008-Q3',
        'self',
        roster,
        { ...result, measures: new Map(measures) },
        sources,
        new Set(),
      );
      return (await readFigureLines(tx, '2008-Q3')).filter((line) => line.startsWith('["self"'));
    });
  const forwards = await linesOf(1);
  expect(forwards.filter((line) => line.includes('"returns.missed", "returns.on-time"'))).toHaveLength(7);
  expect(await linesOf(-1)).toEqual(forwards);
});
