import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueMessages } from '@lianchuang/domain/campaign/issue-messages';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const sources = ['packages/domain/src/campaign', 'apps/server/src/capabilities/campaign']
  .flatMap((folder) =>
    globSync('**/*.ts', { cwd: join(root, folder) }).map((file) => join(root, folder, file)),
  )
  .filter((file) => !file.endsWith('.test.ts'))
  // Refusals of the API, thrown as problems, have their words among those of the API.
  .map((file) => readFileSync(file, 'utf8').replaceAll(/new ProblemError\([^;]*;/g, ''));

test('every mistake that can be found has its words in Chinese and English', () => {
  const codes = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/(?:\bissue\(\s*|code: )'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
    ),
  );
  expect(codes.size).toBeGreaterThan(50);
  expect([...codes].filter((code) => !(code in issueMessages))).toEqual([]);
  expect(Object.keys(issueMessages).filter((code) => !codes.has(code))).toEqual([]);
});
