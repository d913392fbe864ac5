import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, urlOf } from '../../platform/postgres/postmaster.ts';

export const mainFile = fileURLToPath(new URL('../../main.ts', import.meta.url));

export interface Ended {
  /** Exit code, or null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  said(): string;
}

/** The environment of a shell that sets nothing of the product's. */
function plainEnvironment(more: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(LC_|DATABASE_URL$|VITEST|NODE_OPTIONS)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), LC_LANG: 'zh', ...more };
}

/** Begins the product's own command in a process of its own. `as`: user and group to run as, where we are root. */
export function beginCommand(
  args: readonly string[],
  options: { env?: Record<string, string>; as?: { uid: number; gid: number }; cwd?: string } = {},
): RunningCommand {
  const child = spawn(process.execPath, [mainFile, ...args], {
    env: plainEnvironment(options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.as ?? {}),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (d) => {
    out += d;
  });
  child.stderr.on('data', (d) => {
    err += d;
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
  });
  return { process: child, ended, said: () => out + err };
}

/** Runs a command to its end. */
export function runToEnd(...given: Parameters<typeof beginCommand>): Promise<Ended> {
  return beginCommand(...given).ended;
}

export interface RunningServer extends RunningCommand {
  readonly url: string;
  readonly port: number;
  /** Ends the server with a signal and waits for its end. */
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts the server on a data folder and waits until it says where to open it. */
export async function startServer(
  data: string,
  options: { port?: number; args?: string[] } & Parameters<typeof beginCommand>[1] = {},
): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const command = beginCommand(
    ['start', '--data', data, '--port', String(port), ...(options.args ?? [])],
    options,
  );
  let over: Ended | undefined;
  void command.ended.then((ended) => {
    over = ended;
  });
  while (!command.said().includes('打开 / open')) {
    if (over) throw new Error(`the server ended with ${over.code}: ${over.out}${over.err}`);
    await sleep(50);
  }
  return {
    ...command,
    url: `http://127.0.0.1:${port}`,
    port,
    kill(signal) {
      command.process.kill(signal);
      return command.ended;
    },
  };
}

/** Where the database's own files lie: for root below a folder closed to others, somewhere else. */
function pidFileOf(data: string): string {
  const elsewhere = join(data, 'postgres-is-at');
  const folder = existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : data;
  return join(folder, 'postgres', 'postmaster.pid');
}

/** The number of the database server's process on a data folder, from its pid file. */
export function postmasterOf(data: string): number | undefined {
  const file = pidFileOf(data);
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Connection of the database's owner, for a look behind the server's back. */
export function ownerUrlOf(data: string): string {
  const port = Number(readFileSync(pidFileOf(data), 'utf8').split('\n')[3]);
  return urlOf(port, readFileSync(join(data, 'keys', 'database-password'), 'utf8').trim(), 'lianchuang');
}

/** The processes a process has begun, Linux only. */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
