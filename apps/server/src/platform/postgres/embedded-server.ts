import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ProblemError } from '../errors/problem-error.ts';
import { locateBinaries } from './locate-binaries.ts';
import { reachableByOthers, type SystemUser, unprivilegedUser } from './unprivileged-user.ts';

export interface EmbeddedServer {
  /** Connection of the owner of the database `lianchuang`. */
  readonly ownerUrl: string;
  /** The server was already running, after a crash of its parent or beside another process. */
  readonly adopted: boolean;
  readonly pid: number;
  /** Stops the server; with `ifIdle` only when nobody else is connected. */
  stop(ifIdle?: boolean): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that runs on it already. It outlives a
 * `kill -9` of its parent: the next start finds it through `postmaster.pid`, or cleans up after a dead one.
 * `settings` are added to the server's, for tests. Throws `database-start-failed` with the last line of its log.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedServer> {
  const user = unprivilegedUser();
  const cluster = clusterFolder(resolve(dataFolder), user);
  const release = await holdLock(join(resolve(dataFolder), 'starting.lock'));
  try {
    const password = passwordOf(resolve(dataFolder));
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, password, user);
    const running = await findRunning(cluster, password);
    if (running) return asServer(running.pid, running.port, password, true);
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const pid = launch(cluster, port, settings, user);
      if (await answers(port, password, pid)) {
        await ensureDatabase(port, password);
        return asServer(pid, port, password, false);
      }
      // After a kill -9 of the server its children hold the shared memory for a moment longer.
      if (attempt === 6)
        throw new ProblemError('database-start-failed', 500, { params: { reason: lastLine(cluster) } });
      await sleep(1000);
    }
  } finally {
    release();
  }
}

/** `DATA/postgres`; for root below a folder that PostgreSQL's user cannot reach, a folder of its own elsewhere. */
function clusterFolder(dataFolder: string, user: SystemUser | undefined): string {
  mkdirSync(dataFolder, { recursive: true });
  if (!user || reachableByOthers(dataFolder)) return join(dataFolder, 'postgres');
  const folder = join(
    '/var/lib/lianchuang',
    createHash('sha256').update(dataFolder).digest('hex').slice(0, 16),
  );
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(dataFolder, 'postgres-is-at'), `${folder}\n`);
  return join(folder, 'postgres');
}

function passwordOf(dataFolder: string): string {
  mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'keys', 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  return readFileSync(file, 'utf8').trim();
}

/** Made beside its place and renamed when whole, so that a broken-off start leaves nothing half done. */
function initialise(cluster: string, password: string, user: SystemUser | undefined): void {
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const secret = `${fresh}-password`;
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(fresh, user.uid, user.gid);
    chownSync(secret, user.uid, user.gid);
  }
  chmodSync(fresh, 0o700);
  try {
    execFileSync(
      join(locateBinaries(user !== undefined), 'initdb'),
      [
        '-D',
        fresh,
        '-U',
        'postgres',
        '--pwfile',
        secret,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...(user ?? {}) },
    );
  } catch (error) {
    const text =
      error instanceof Error && 'stderr' in error
        ? String(error.stderr).trim().split('\n').at(-1)
        : String(error);
    throw new ProblemError('database-start-failed', 500, { params: { reason: text ?? '' } });
  } finally {
    rmSync(secret, { force: true });
  }
  execFileSync('mv', [fresh, cluster]);
}

function launch(
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
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const child: ChildProcess = spawn(
    join(locateBinaries(user !== undefined), 'postgres'),
    ['-D', cluster, '-p', String(port), ...options.flatMap((o) => ['-c', o])],
    { detached: true, stdio: ['ignore', log, log], cwd: '/', ...(user ?? {}) },
  );
  child.unref();
  return child.pid ?? 0;
}

/** The live server of a cluster, by its pid file: the process exists and takes our password on that port. */
async function findRunning(
  cluster: string,
  password: string,
): Promise<{ pid: number; port: number } | undefined> {
  const file = join(cluster, 'postmaster.pid');
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!alive(pid)) return undefined;
    if (port > 0 && (await connects(port, password))) return { pid, port };
    await sleep(250);
  }
  return undefined;
}

function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function answers(port: number, password: string, pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && alive(pid); attempt++) {
    if (await connects(port, password)) return true;
    await sleep(attempt < 40 ? 25 : 100);
  }
  return false;
}

const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

async function connects(port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = 'lianchuang'");
  if (found.rowCount === 0) await client.query('create database lianchuang');
  await client.end();
}

function asServer(pid: number, port: number, password: string, adopted: boolean): EmbeddedServer {
  return {
    ownerUrl: urlOf(port, password, 'lianchuang'),
    adopted,
    pid,
    async stop(ifIdle = false) {
      if (ifIdle && (await othersConnected(port, password))) return;
      if (!alive(pid)) return;
      process.kill(pid, 'SIGINT');
      for (let attempt = 0; attempt < 300 && alive(pid); attempt++) await sleep(50);
      if (alive(pid)) process.kill(pid, 'SIGQUIT');
    },
  };
}

async function othersConnected(port: number, password: string): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
  try {
    await client.connect();
    const found = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return (found.rowCount ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One process at a time starts a server on a folder; a lock whose holder is gone does not count. */
async function holdLock(file: string): Promise<() => void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (holder > 0 && !alive(holder)) rmSync(file, { force: true });
      else await sleep(100);
    }
  }
  throw new ProblemError('data-folder-busy', 500, { params: { file } });
}

function lastLine(cluster: string): string {
  const log = join(cluster, 'server.log');
  return existsSync(log) ? (readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}
