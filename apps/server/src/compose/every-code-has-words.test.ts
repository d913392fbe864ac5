import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { developmentFaults } from '@lianchuang/domain/development/rules';
import { ineligibilities } from '@lianchuang/domain/recognition/eligibility';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from './all-routes.ts';
import { scanCodes } from './testing/scan-codes.ts';
import { languages, placeholdersOf, wordsOf } from './testing/words.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const files = globSync('**/*.ts', { cwd: root })
  .filter((name) => !name.includes('.test.') && !name.includes('testing/'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), source: readFileSync(`${root}${name}`, 'utf8') }));
const sites = files.flatMap((file) => scanCodes(file.source).map((site) => ({ ...site, file })));

test('the scan sees codes in every way they are written', () => {
  const seen = (source: string) => scanCodes(source).flatMap((site) => site.codes);
  expect(seen("throw new ProblemError(\n  'a-b', 409, { errors: [{ field: 'x', code: 'c-d' }] })")).toEqual([
    'a-b',
    'c-d',
  ]);
  expect(seen("throw new ProblemError(a === 'no' ? 'one' : 'two', 403)")).toEqual(['one', 'two']);
  expect(seen("errors.push({ field, code: bad ? 'one' : 'two', params: { limit: 1 } })")).toEqual([
    'one',
    'two',
  ]);
  expect(seen("note(row.number, 'name', 'too-long', { limit: 3 });")).toEqual(['too-long']);
  expect(seen("{ '23505': ['already-there', 409] }")).toEqual(['already-there']);
  expect(seen("interface A { code: string } add({ name, code: planned.code, kind: 'x' })")).toEqual([]);
  const [at] = scanCodes(
    "new ProblemError('a', 422, { params: { b: f(1, 2), c }, errors: [{ params: { d } }] })",
  );
  expect(at?.params).toEqual(['b', 'c']);
});

test('every code that is thrown or put in a detail has words in Chinese and in English', () => {
  const codes = new Map(sites.flatMap((site) => site.codes.map((code) => [code, site.file.name] as const)));
  expect(codes.size).toBeGreaterThan(90);
  expect([...codes].filter(([code]) => wordsOf(code).includes(undefined))).toEqual([]);
});

test('codes made elsewhere come from the places known, which have their words too', () => {
  const elsewhere = sites.filter((site) => site.codes.length === 0);
  const places = elsewhere.map((site) => `${site.file.name}: ${site.text.replaceAll('$', '')}`);
  expect(places.sort()).toEqual([
    // A mistake in a definition; their words are checked with those of `campaign check`.
    'capabilities/campaign/save-definition.ts: `definition.{i.code}`',
    // What the rule of development refuses, below.
    'capabilities/development/take-development-step.ts: fault.code',
    // What checkCard finds, told of a row.
    'capabilities/members/import/check-import.ts: code',
    'capabilities/members/import/read-member-row.ts: error.code',
    // What better-auth refuses by its own code.
    'platform/auth/auth-problem.ts: code',
    'platform/auth/auth-problem.ts: code',
    // PostgreSQL's states, listed in the same file.
    'platform/errors/as-problem.ts: known[0]',
    // What zod finds in the input, below.
    "platform/http/register-routes.ts: `invalid-{issue.code.replaceAll('_', '-')}`",
    // Faults of a workbook, thrown by their own class.
    'platform/workbook/read-workbook.ts: fault.code',
  ]);
  const zod = Object.values(z.ZodIssueCode).map((code) => `invalid-${code.replaceAll('_', '-')}`);
  expect(zod.length).toBeGreaterThan(8);
  expect(zod.filter((code) => wordsOf(code).includes(undefined))).toEqual([]);
  for (const faults of [developmentFaults, ineligibilities])
    expect(faults.filter((code) => wordsOf(code).includes(undefined))).toEqual([]);
});

test('words fill in only what the code is given', () => {
  const blanks = sites.flatMap(({ codes, params, file }) =>
    codes.flatMap((code) =>
      wordsOf(code).flatMap((text) =>
        placeholdersOf(text ?? '')
          .filter((name) =>
            params === 'all' ? !new RegExp(`\\b${name}\\b`).test(file.source) : !params.includes(name),
          )
          .map((name) => `${file.name}: ${code} lacks ${name}`),
      ),
    ),
  );
  expect(blanks).toEqual([]);
});

test('every field that a route takes or a detail names has a word', () => {
  const names = new Set(
    files.flatMap(({ source }) =>
      [...source.matchAll(/\bfield: '([\w-]+)'/g)].map((match) => match[1] ?? ''),
    ),
  );
  for (const { contract } of allRoutes({ oidc: undefined })) {
    for (const schema of [contract.params, contract.query, contract.body])
      collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), names);
  }
  expect(names.size).toBeGreaterThan(60);
  for (const words of Object.values(languages))
    expect([...names].filter((name) => !words[`field.${name}`])).toEqual([]);
});

/** Names of properties in a JSON schema, however deep. */
function collect(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
    collect(value, names);
  }
}
