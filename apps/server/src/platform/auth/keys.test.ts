import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKey } from './keys.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lc-keys-')), 'keys');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

it('makes a key once, for its owner only, and then reads it', async () => {
  const key = await readKey(folder, 'auth-secret');
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await readKey(folder, 'auth-secret')).toBe(key);
  expect((await stat(join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('gives everyone who starts at the same time the same key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => readKey(folder, 'auth-secret')));
  expect(new Set(keys).size).toBe(1);
});

it('refuses a damaged key instead of replacing it', async () => {
  await readKey(folder, 'auth-secret');
  await writeFile(join(folder, 'auth-secret'), 'abc');
  await expect(readKey(folder, 'auth-secret')).rejects.toMatchObject({ code: 'key-unreadable' });
  expect(await readFile(join(folder, 'auth-secret'), 'utf8')).toBe('abc');
});
