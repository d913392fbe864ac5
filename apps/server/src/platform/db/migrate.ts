import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { ProblemError } from '../errors/problem-error.ts';
import { appPassword } from './app-url.ts';

const folder = new URL('../../../db/migrations/', import.meta.url);
/** One migration at a time, whoever starts first. */
const lockKey = 5_120_233;

/**
 * Brings a database to the newest schema: plain SQL, forward only, numbered, each in its own transaction.
 * Makes the roles `lc_app` and `lc_readonly` where they are missing. Returns the numbers applied now.
 * Throws `migration-changed` when a file that was applied has been edited since.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await makeRoles(client, appPassword(ownerUrl));
    await client.query(
      'create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const done = new Map(
      (
        await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration')
      ).rows.map((r) => [r.name, r.checksum]),
    );
    const applied: string[] = [];
    for (const name of (await readdir(folder)).filter((n) => n.endsWith('.sql')).sort()) {
      const text = await readFile(new URL(name, folder), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      const before = done.get(name);
      if (before === checksum) continue;
      if (before) throw new ProblemError('migration-changed', 500, { params: { name } });
      await client.query('begin');
      await client.query(text);
      await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum]);
      await client.query('commit');
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function makeRoles(client: Client, password: string): Promise<void> {
  for (const role of ['lc_app', 'lc_readonly']) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`create role ${role} nologin nobypassrls`);
  }
  await client.query(`alter role lc_app login password '${password}'`);
  // Pages lie in memory or on a disk without arms: an index is worth its while far sooner than PostgreSQL's default
  // believes. And no statement here runs long enough to earn back being compiled.
  await client.query('alter role lc_app set random_page_cost = 1.1');
  await client.query('alter role lc_app set jit = off');
}
