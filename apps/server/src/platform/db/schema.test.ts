import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { readSchema } from './read-schema.ts';

const database = await createTestDatabase();
const client = new Client({ connectionString: database.ownerUrl });
beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Tables without a county: reference tables, or the product's own book-keeping. */
const referenceTables = ['schema_migration'];

const column = async (text: string): Promise<string[]> =>
  (await client.query<{ name: string }>(text)).rows.map((r) => r.name);
const tablesOf = `select c.oid, c.relname, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all('{${referenceTables.join(',')}}')`;

test('a freshly migrated database is what schema.sql says', async () => {
  const written = readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8');
  expect(await readSchema(client)).toBe(written);
});

test('every table of a county has county_id first in its primary key, and row-level security with a policy', async () => {
  expect((await client.query(tablesOf)).rowCount).toBeGreaterThan(20);
  expect(
    await column(`select t.relname as name from (${tablesOf}) t where not exists (select 1 from pg_constraint k
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1] where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'county_id')`),
  ).toEqual([]);
  expect(
    await column(`select t.relname as name from (${tablesOf}) t where not t.relrowsecurity
      or not exists (select 1 from pg_policy p where p.polrelid = t.oid)`),
  ).toEqual([]);
});

test('every unique index of a table of a county begins with county_id', async () => {
  expect(
    await column(`select i.indexrelid::regclass::text as name from pg_index i join (${tablesOf}) t on t.oid = i.indrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique and a.attname is distinct from 'county_id'`),
  ).toEqual([]);
});

test('no foreign key leads from a reference table to one of a county', async () => {
  expect(
    await column(`select k.conname as name from pg_constraint k where k.contype = 'f'
      and k.conrelid not in (select oid from (${tablesOf}) t) and k.confrelid in (select oid from (${tablesOf}) t)`),
  ).toEqual([]);
});

test('the application owns nothing, and cannot step round row-level security', async () => {
  const { rows } = await client.query(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname in ('lc_app', 'lc_readonly') order by 1`,
  );
  const harmless = {
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  };
  expect(rows).toEqual([
    { rolname: 'lc_app', ...harmless },
    { rolname: 'lc_readonly', ...harmless },
  ]);
});

test('every query on a table of a county names the county itself', async () => {
  const tables = await column(`select relname as name from (${tablesOf}) t`);
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '.'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//.test(name));
  const touches = new RegExp(`\\b(?:from|join|update|delete from)\\s+(?:${tables.join('|')})\\b`);
  let queries = 0;
  const silent = files.flatMap((name) => {
    const code = readFileSync(root + name, 'utf8');
    /** A condition put together beside the query counts as part of it. */
    const condition = (text: string): string => {
      const part = /where \$\{(\w+)/.exec(text)?.[1];
      return part ? (new RegExp(`const ${part}\\b[^;]*;`).exec(code)?.[0] ?? '') : '';
    };
    return [...code.matchAll(/(['"`])\s*((?:select|update|delete|with|insert)\b[\s\S]*?)\1/g)]
      .map((m) => m[2] ?? '')
      .filter((text) => touches.test(text) && ++queries > 0)
      .filter((text) => !/\bcounty_id\s*=/.test(text + condition(text)))
      .map((text) => `${name}: ${text.slice(0, 80)}`);
  });
  expect(queries).toBeGreaterThan(60);
  expect(silent).toEqual([]);
});
