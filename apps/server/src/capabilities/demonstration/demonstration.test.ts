import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { campaignFolder } from '../../compose/open-product.ts';
import { makeEmptyApp } from '../../compose/testing/empty-app.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { developmentMeasures } from '../development/measures.ts';
import { makeDemonstration } from './public.ts';

const empty = await makeEmptyApp();
afterAll(() => empty.close());
const { db, files } = empty.product;
const read = <T extends object>(sql: string, more: unknown[] = []) =>
  db.read(systemScope(1), (tx) => tx.many<T>(sql, [1, ...more]));

test('R1.5 the registers of a demonstration county agree, and about half of its new members are capable villagers', async () => {
  await makeDemonstration({ db, files, campaignFolder: fileURLToPath(campaignFolder) }, { seed: 1 });
  // Whoever joined in the last twelve months came by the way of development, and probation is the same in both.
  const [strays] = await read<{ joined: number; probation: number; marks: number }>(
    `select
       (select count(*)::int from member m where m.county_id = $1 and m.joined_on > '2007-10-11' and not exists (
         select 1 from development_person p where p.county_id = $1 and p.id = m.id and p.joined_on = m.joined_on)) as joined,
       (select count(*)::int from member m where m.county_id = $1 and m.state = 'active' and m.full_on is null and not exists (
         select 1 from development_person p where p.county_id = $1 and p.id = m.id and p.state = 'probationary')) as probation,
       (select count(*)::int from cultivation c join member m on m.county_id = $1 and m.id = c.member_id
         where c.county_id = $1 and c.became_on is not null and not m.capable_villager) as marks`,
  );
  expect(strays).toEqual({ joined: 0, probation: 0, marks: 0 });

  const sql = developmentMeasures.find(({ measures }) => measures.includes('members.new-capable'))?.sql ?? '';
  const rows = await read<{ kind: string; value: number | null }>(
    `select o.kind, x.value::float as value from (${sql}) x join organisation o on o.county_id = $1 and o.id = x.organisation_id`,
    ['2008-Q3', 'self', '2008-10-11'],
  );
  for (const kind of ['village-branch', 'township-committee']) {
    const shares = rows.flatMap((row) => (row.kind === kind && row.value !== null ? [row.value] : []));
    const median = shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)];
    expect(median, kind).toBeGreaterThan(0.4);
    expect(median, kind).toBeLessThan(0.65);
    // Some are as the standard wants it, some have a gap to close.
    const short = shares.filter((share) => share < 0.5).length / shares.length;
    expect(short, kind).toBeGreaterThan(0.25);
    expect(short, kind).toBeLessThan(0.75);
  }
});
