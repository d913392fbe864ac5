import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());

test('migrating again changes nothing', async () => {
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

test('county_id stands first in every key and foreign key of a sharded table', async () => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; name: string; columns: string[] }>(
    `select c.conrelid::regclass::text as table, c.conname as name,
       array(select a.attname::text from unnest(c.conkey) with ordinality k(n, i) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.i) as columns
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where n.nspname = 'public' and c.contype in ('p', 'u', 'f') and c.conrelid::regclass::text <> 'schema_migration'`,
  );
  const triggers = await client.query(
    "select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not t.tgisinternal",
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((r) => r.columns[0] !== 'county_id')).toEqual([]);
  expect(triggers.rowCount).toBe(0);
});
