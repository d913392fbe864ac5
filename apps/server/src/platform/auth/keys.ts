import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../errors/problem-error.ts';

/**
 * Reads the secret `name` from a folder of keys, making it (32 random bytes, base64url) the first time.
 * Files are readable by their owner only; two processes that start at once get the same key.
 * Throws `key-unreadable` when the file holds less than a key.
 */
export async function readKey(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = join(folder, name);
  const existing = await readIfThere(place);
  if (existing === undefined) await make(place, randomBytes(32).toString('base64url'));
  const key = existing ?? (await readIfThere(place)) ?? '';
  if (key.length < 32) throw new ProblemError('key-unreadable', 500, { params: { file: place } });
  await chmod(place, 0o600);
  return key;
}

async function readIfThere(place: string): Promise<string | undefined> {
  try {
    return (await readFile(place, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole beside its place and then linked there: nobody ever reads half a key. */
async function make(place: string, key: string): Promise<void> {
  const draft = `${place}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${key}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
