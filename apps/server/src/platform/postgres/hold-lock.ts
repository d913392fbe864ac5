import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../errors/problem-error.ts';
import { alive } from './alive.ts';

/** A holder shows every so often that it is there; the number of a process says little, for numbers come round again. */
const beatMs = 2000;
const goneAfterMs = 30_000;

/**
 * One process at a time starts or stops a server on a folder; a lock whose holder is gone does not count. Returns what
 * lets go of it. Throws `data-folder-busy` after two minutes.
 */
export async function holdLock(file: string): Promise<() => void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (abandoned(file)) rmSync(file, { force: true });
      else await sleep(100);
      continue;
    }
    const beat = setInterval(() => touch(file), beatMs);
    return () => {
      clearInterval(beat);
      rmSync(file, { force: true });
    };
  }
  throw new ProblemError('data-folder-busy', 500, { params: { file } });
}

function abandoned(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > goneAfterMs) return true;
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return holder > 0 && !alive(holder);
  } catch {
    // Let go of at this moment.
    return false;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken away by another; what was begun is still carried through.
  }
}
