import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './read-settings.ts';

const withUrl = (url: string) => readSettings({ data: tmpdir() }, { DATABASE_URL: url });

test('a DATABASE_URL without a password is refused: what is derived from it could be computed by anyone', () => {
  for (const url of [
    'postgresql://lianchuang@db.example:5432/lianchuang',
    'postgresql://lianchuang:@db.example/lianchuang',
    'postgres://db.example/lianchuang',
    'postgresql://lianchuang@db.example/lianchuang?password=elsewhere',
  ]) {
    expect(() => withUrl(url)).toThrow(SettingsError);
    expect(() => withUrl(url)).toThrow(/^DATABASE_URL 里没有口令.* \/ DATABASE_URL holds no password/);
  }
  const url = 'postgresql://lianchuang:long-and-random@db.example:5432/lianchuang';
  expect(withUrl(url).databaseUrl).toBe(url);
});

test('a DATABASE_URL that is no address is refused as one', () => {
  expect(() => withUrl('postgresql://postgres:x@127.0.0.1:notaport/x')).toThrow(/^DATABASE_URL 应形如/);
});
