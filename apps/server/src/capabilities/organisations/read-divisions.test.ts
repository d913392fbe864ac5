import { expect, test } from 'vitest';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { readDivisions } from './read-divisions.ts';
import { searchCounties } from './search-counties.ts';

test('R1.1 a real county has the townships and villages of the national list', async () => {
  const { county, townships } = await readDivisions('211322');
  expect(county).toMatchObject({
    name: '建平县',
    city: '朝阳市',
    province: '辽宁省',
    townships: 30,
    villages: 293,
  });
  expect(townships).toHaveLength(30);
  expect(townships.flatMap((t) => t.villages)).toHaveLength(293);
  expect(
    townships.every((t) => t.code.startsWith('211322') && t.villages.every((v) => v.code.startsWith(t.code))),
  ).toBe(true);
});

test('an unknown code is refused and a near one named', async () => {
  const error = await readDivisions('211399').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).code).toBe('division-unknown-near');
  expect((error as ProblemError).params?.near).toContain('辽宁省');
});

test('a county is found by name, by pinyin initials and by code', async () => {
  for (const text of ['建平', 'jianping', 'jpx', '211322']) {
    expect((await searchCounties(text)).map((c) => c.code)).toContain('211322');
  }
});
