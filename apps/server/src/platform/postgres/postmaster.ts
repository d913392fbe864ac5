import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { alive } from './alive.ts';
import { locateBinaries } from './locate-binaries.ts';
import type { SystemUser } from './unprivileged-user.ts';

export const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

/**
 * Memory in which the server holds tables, megabytes: an eighth of the machine's, from 128, its own default, to 1024. A
 * county's registers are some hundreds.
 */
function sharedMegabytes(): number {
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const eighth = Math.floor(Math.min(totalmem(), allowed) / 8 / 1024 / 1024);
  return Math.min(1024, Math.max(128, eighth));
}

/** Starts the server process of a cluster, which outlives this one, and returns its number. */
export function launch(
  cluster: string,
  port: number,
  settings: readonly string[],
  user: SystemUser | undefined,
): number {
  const log = openSync(join(cluster, 'server.log'), 'a', 0o600);
  if (user) chownSync(join(cluster, 'server.log'), user.uid, user.gid);
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    `shared_buffers=${sharedMegabytes()}MB`,
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const child = spawn(
    join(locateBinaries(user !== undefined), 'postgres'),
    ['-D', cluster, '-p', String(port), ...options.flatMap((o) => ['-c', o])],
    { detached: true, stdio: ['ignore', log, log], cwd: '/', ...(user ?? {}) },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child.pid ?? 0;
}

/**
 * The live server of a cluster, by its pid file: the process exists and takes our password on that port. One that is
 * still recovering or on its way out is waited for.
 */
export async function findRunning(
  cluster: string,
  password: string,
): Promise<{ pid: number; port: number } | undefined> {
  const file = join(cluster, 'postmaster.pid');
  for (let silent = 0; silent < 20; ) {
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!alive(pid)) return undefined;
    const state = port > 0 ? await tryConnecting(port, password) : 'silent';
    if (state === 'ready') return { pid, port };
    if (state === 'silent') silent += 1;
    await sleep(250);
  }
  return undefined;
}

/** Waits until a server takes connections; false when its process ended first. Recovery may take minutes. */
export async function answers(port: number, password: string, pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 6000 && alive(pid); attempt++) {
    if ((await tryConnecting(port, password)) === 'ready') return true;
    await sleep(attempt < 40 ? 25 : 100);
  }
  return false;
}

/** `busy`: a PostgreSQL that starts, recovers or shuts down; `silent`: nobody there, or not ours. */
async function tryConnecting(port: number, password: string): Promise<'ready' | 'busy' | 'silent'> {
  const client = new Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    // cannot_connect_now
    return error instanceof Error && 'code' in error && error.code === '57P03' ? 'busy' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
