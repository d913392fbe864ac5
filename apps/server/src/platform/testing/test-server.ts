import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedServer } from '../postgres/embedded-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's connection to the template database, which every test file clones. */
    templateUrl: string;
  }
}

/** Vitest's global set-up: one embedded server for the run, with a migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'lianchuang-test-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(data, 0o755);
  const server = await startEmbeddedServer(data, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
  ]);
  await migrate(server.ownerUrl);
  const client = new Client({ connectionString: server.ownerUrl.replace(/\/lianchuang$/, '/postgres') });
  await client.connect();
  await client.query('alter database lianchuang with is_template true');
  await client.end();
  project.provide('templateUrl', server.ownerUrl);
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
