import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { SettingsError } from '../config/read-settings.ts';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { openDatabaseServer } from './open-database-server.ts';

// A server of its own: roles belong to the whole of it.
const data = mkdtempSync(join(tmpdir(), 'lianchuang-owner-'));
chmodSync(data, 0o755);
const server = await startEmbeddedServer(data, ['fsync=off']);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const at = (database: string, user?: string): string => {
  const url = new URL(server.ownerUrl);
  url.pathname = `/${database}`;
  if (user) [url.username, url.password] = [user, 'a-long-password'];
  return url.href;
};

async function asAdministrator(database: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: at(database) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The sentence a start is refused with; undefined when it is not. */
async function refusal(databaseUrl: string): Promise<string | undefined> {
  try {
    await openDatabaseServer({ data, databaseUrl });
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
}

test('an owner with too few rights is told what is missing, and what it is told to run is enough', async () => {
  await migrate(server.ownerUrl);
  await asAdministrator(
    'postgres',
    `create role "Poor-one" login password 'a-long-password'`,
    'create database poor',
  );
  const url = at('poor', 'Poor-one');
  const said = await refusal(url);
  for (const part of [
    '建角色',
    '模式 public',
    'lacks the right to create roles, the right to create schemas in the database, rights on the schema public',
    'control of lc_app, lc_readonly, which another user made',
    'alter role "Poor-one" createrole;',
  ])
    expect(said).toContain(part);
  expect(said).not.toContain('\n');
  await asAdministrator('poor', said?.split('then start again: ')[1] ?? '');
  expect(await refusal(url)).toBe(undefined);
  expect((await migrate(url)).length).toBeGreaterThan(0);
});

test('an owner of a database whose tables belong to another is told so', async () => {
  await asAdministrator(
    'poor',
    `create role second login createrole password 'a-long-password'`,
    'grant lc_app, lc_readonly to second with admin option',
    'alter database poor owner to second',
    'grant all on schema public to second with grant option',
  );
  const url = at('poor', 'second');
  const said = await refusal(url);
  expect(said).toContain('lacks control of the tables that "Poor-one" owns; ');
  await asAdministrator('poor', said?.split('then start again: ')[1] ?? '');
  expect(await refusal(url)).toBe(undefined);
  expect(await migrate(url)).toEqual([]);
});

test('nobody is told to become a superuser for the sake of tables that one owns', async () => {
  await asAdministrator('lianchuang', 'alter database lianchuang owner to second');
  const said = await refusal(at('lianchuang', 'second'));
  expect(said).toContain('lacks control of the tables that postgres owns; ');
  expect(said).not.toContain('grant postgres');
});
