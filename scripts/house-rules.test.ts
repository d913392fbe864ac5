import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css', '*.sql'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => name !== '' && !/\.gen\.|vite\.config|db\/schema\.sql$/.test(name));
const lines = new Map(files.map((name) => [name, readFileSync(`${root}${name}`, 'utf8').split('\n')]));

test('no file is over 400 lines', () => {
  expect([...lines].filter(([, l]) => l.length > 401).map(([name, l]) => `${name}: ${l.length}`)).toEqual([]);
});

test('file names are kebab-case', () => {
  expect(files.filter((name) => !/^[a-z0-9.$-]+$/.test(basename(name)))).toEqual([]);
});

test('no default export, no ignored type error', () => {
  const odd = [...lines].flatMap(([name, l]) =>
    /\.config\.ts$|house-rules\.test/.test(name) || !/\.tsx?$/.test(name)
      ? []
      : l.flatMap((line, i) =>
          /^export default|@ts-ignore|@ts-nocheck|@ts-expect-error/.test(line) ? [`${name}:${i + 1}`] : [],
        ),
  );
  expect(odd).toEqual([]);
});

test('nothing names a machine path or a registry', () => {
  const odd = [...lines].flatMap(([name, l]) =>
    l.flatMap((line, i) =>
      /registry\.(npmjs|yarnpkg)\.|deb\.debian\.|(^|[^A-Za-z0-9_.])\/(work|farm)\//.test(line) &&
      !name.includes('house-rules')
        ? [`${name}:${i + 1}`]
        : [],
    ),
  );
  expect(odd).toEqual([]);
});

test('nothing cites a document by a section that no reader can look up', () => {
  const odd = [...lines].flatMap(([name, l]) =>
    name.includes('house-rules')
      ? []
      : l.flatMap((line, i) =>
          /\bdesign\.md|\bdesign (sections? \d|§)|\(design$/i.test(line) ? [`${name}:${i + 1}`] : [],
        ),
  );
  expect(odd).toEqual([]);
});
