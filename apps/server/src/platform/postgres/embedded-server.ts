import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ProblemError } from '../errors/problem-error.ts';
import { alive } from './alive.ts';
import { clusterFolder, initialise, lastLine, passwordOf } from './cluster-folder.ts';
import { holdLock } from './hold-lock.ts';
import { answers, findRunning, freePort, launch, urlOf } from './postmaster.ts';
import { type SystemUser, unprivilegedUser } from './unprivileged-user.ts';

export interface EmbeddedServer {
  /** Connection of the owner of the database `lianchuang`. */
  readonly ownerUrl: string;
  /** The server was already running, after a crash of its parent or beside another process. */
  readonly adopted: boolean;
  readonly pid: number;
  /** Starts the server again on its port when its process has died; returns when it takes connections. */
  revive(): Promise<void>;
  /** Stops the server; with `ifIdle` only when no other process of the product uses it. */
  stop(ifIdle?: boolean): Promise<void>;
}

interface Cluster {
  readonly folder: string;
  readonly password: string;
  readonly user: SystemUser | undefined;
  readonly settings: readonly string[];
  /** File that lets one process at a time start or stop the server. */
  readonly lock: string;
}

interface Running {
  readonly pid: number;
  readonly port: number;
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
  const data = resolve(dataFolder);
  const folder = clusterFolder(data, user);
  const lock = join(data, 'starting.lock');
  const release = await holdLock(lock);
  try {
    const cluster: Cluster = { folder, password: passwordOf(data), user, settings, lock };
    if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, cluster.password, user);
    const found = await findRunning(folder, cluster.password);
    const running = found ?? (await begin(cluster, lastPort(folder)));
    await ensureDatabase(running.port, cluster.password);
    return asServer(
      cluster,
      running,
      found !== undefined,
      await showPresence(running.port, cluster.password),
    );
  } finally {
    release();
  }
}

/** Starts the process, on the port it had before where that is still free, so that whoever used it finds it again. */
async function begin(cluster: Cluster, wanted: number | undefined, only = false): Promise<Running> {
  const pidFile = join(cluster.folder, 'postmaster.pid');
  // Alive and yet not our server: the number of a dead one has gone to another process. PostgreSQL itself clears a
  // file whose process is gone, after it has made sure that no child of it lives on.
  if (alive(pidIn(pidFile))) rmSync(pidFile, { force: true });
  for (let attempt = 1; ; attempt++) {
    const port = wanted !== undefined && (only || attempt < 5) ? wanted : await freePort();
    const pid = launch(cluster.folder, port, cluster.settings, cluster.user);
    if (await answers(port, cluster.password, pid)) return { pid, port };
    // After a kill -9 of the server its children hold the shared memory for a moment longer.
    if (attempt === 10)
      throw new ProblemError('database-start-failed', 500, { params: { reason: lastLine(cluster.folder) } });
    await sleep(attempt * 200);
  }
}

const pidIn = (pidFile: string): number =>
  existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;

/** The port of a server that died without clearing up. */
function lastPort(folder: string): number | undefined {
  const file = join(folder, 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0;
  return port > 0 ? port : undefined;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = await showPresence(port, password);
  const found = await client.query("select 1 from pg_database where datname = 'lianchuang'");
  if (found.rowCount === 0) await client.query('create database lianchuang');
  await client.end();
}

/** Name of the connections that do nothing but tell that somebody still wants the server. */
const presenceName = 'lianchuang presence';

async function showPresence(port: number, password: string): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(port, password, 'postgres'),
    application_name: presenceName,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function asServer(cluster: Cluster, started: Running, adopted: boolean, first: Client): EmbeddedServer {
  const { port } = started;
  let { pid } = started;
  let presence = first;
  const leave = () => presence.end().catch(() => undefined);
  const halt = async (): Promise<void> => {
    if (!alive(pid)) return;
    process.kill(pid, 'SIGINT');
    for (let attempt = 0; attempt < 300 && alive(pid); attempt++) await sleep(50);
    if (alive(pid)) process.kill(pid, 'SIGQUIT');
  };
  return {
    ownerUrl: urlOf(port, cluster.password, 'lianchuang'),
    adopted,
    get pid() {
      return pid;
    },
    async revive() {
      const release = await holdLock(cluster.lock);
      try {
        const found = await findRunning(cluster.folder, cluster.password);
        if (found && found.port !== port)
          throw new ProblemError('database-start-failed', 500, {
            params: { reason: `port ${port} -> ${found.port}` },
          });
        await leave();
        ({ pid } = found ?? (await begin(cluster, port, true)));
        presence = await showPresence(port, cluster.password);
      } finally {
        release();
      }
    },
    async stop(ifIdle = false) {
      if (!ifIdle) {
        await leave();
        return await halt();
      }
      // Nobody may arrive between the look and the stop.
      const release = await holdLock(cluster.lock);
      try {
        if (!(await othersPresent(presence, urlOf(port, cluster.password, 'postgres')))) await halt();
      } finally {
        release();
        await leave();
      }
    },
  };
}

/** Asked on a connection of its own, for the one kept may have been lost with a server that died since. */
async function othersPresent(presence: Client & { processID?: number }, url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query(
      'select 1 from pg_stat_activity where application_name = $1 and pid <> $2',
      [presenceName, presence.processID ?? 0],
    );
    return (found.rowCount ?? 0) > 0;
  } catch (error) {
    // One that answers but has no room left has many users.
    return !(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED');
  } finally {
    await client.end().catch(() => undefined);
  }
}
