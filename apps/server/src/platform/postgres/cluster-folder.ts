import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../errors/problem-error.ts';
import { locateBinaries } from './locate-binaries.ts';
import { reachableByOthers, type SystemUser } from './unprivileged-user.ts';

/** `DATA/postgres`; for root below a folder that PostgreSQL's user cannot reach, a folder of its own elsewhere. */
export function clusterFolder(dataFolder: string, user: SystemUser | undefined): string {
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

/** The database owner's password, made the first time. */
export function passwordOf(dataFolder: string): string {
  mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'keys', 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster beside its place and renames it when whole, so that a broken-off start leaves nothing half done.
 * Throws `database-start-failed` with what `initdb` said last.
 */
export function initialise(cluster: string, password: string, user: SystemUser | undefined): void {
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

/** What the server's log says last, for a message. */
export function lastLine(cluster: string): string {
  const log = join(cluster, 'server.log');
  return existsSync(log) ? (readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}
