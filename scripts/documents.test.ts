import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = new Set(
  execFileSync(
    'git',
    ['-c', 'core.quotePath=off', 'ls-files', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter(Boolean),
);
const folders = new Set([...files].flatMap(foldersOf));
const documents = [...files].filter((name) => name.endsWith('.md')).sort();

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** A document without what is code in it: blocks between fences and indented by four, words between backticks. */
function prose(name: string): string {
  return readFileSync(join(root, name), 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/^ {4}(?![-*\d]).*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '`…`');
}

/** Where a document points to, links and pictures alike, addresses of the web left out. */
function targets(name: string): string[] {
  const text = prose(name);
  return [
    ...[...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((m) => m[1] ?? ''),
    ...[...text.matchAll(/<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map((m) => m[1] ?? ''),
  ].filter((target) => !/^[a-z][a-z0-9+.-]*:/.test(target));
}

/** The names that headings of a document can be linked by. */
function anchors(name: string): Set<string> {
  const text = readFileSync(join(root, name), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  return new Set(
    [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map((m) =>
      (m[1] ?? '')
        .replaceAll(/\]\([^)]*\)/g, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}

test('links and pictures of all documents lead to files of this repository', () => {
  const broken = documents.flatMap((name) =>
    targets(name).flatMap((target) => {
      const [path = '', anchor] = decodeURIComponent(target).split('#');
      const place =
        path === ''
          ? name
          : normalize(join(dirname(name), path))
              .replace(/\/$/, '')
              .replace(/^\.$/, '');
      if (path !== '' && !files.has(place) && !folders.has(place)) return [`${name}: ${target}`];
      if (anchor && place.endsWith('.md') && !anchors(place).has(anchor)) return [`${name}: ${target}`];
      return [];
    }),
  );
  expect(documents.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('every document can be reached from the README', () => {
  const seen = new Set(['README.md']);
  for (const name of seen) {
    for (const target of targets(name)) {
      const place = normalize(join(dirname(name), target.split('#')[0] ?? '')).replace(/\/$/, '');
      if (files.has(place) && place.endsWith('.md')) seen.add(place);
      else for (const inside of documents) if (dirname(inside) === place) seen.add(inside);
    }
  }
  expect(documents.filter((name) => !seen.has(name))).toEqual([]);
});

test.each(['README.md', 'README.zh-Hans.md'])('%s says how to start and how to test', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  expect(text).toMatch(/^ {4}npm start$/m);
  expect(text).toMatch(/^ {4}npm test$/m);
  expect(text).toContain('npm start -- --empty');
});

test('documents name every command and every option of the command line', () => {
  const sources = [...files].filter((n) => n.startsWith('apps/server/src/cli/') && !n.endsWith('.test.ts'));
  const code = sources.map((n) => readFileSync(join(root, n), 'utf8')).join('\n');
  const options = new Set([...code.matchAll(/['"](--[a-z-]+)[ '"]/g)].map((m) => m[1] ?? ''));
  expect(options.size).toBeGreaterThan(10);
  for (const name of ['README.md', 'README.zh-Hans.md']) {
    const text = readFileSync(join(root, name), 'utf8');
    expect(
      [...options].filter((option) => !text.includes(option)),
      name,
    ).toEqual([]);
  }
});

test('docs/operations.md names every setting that is read from the environment', () => {
  const sources = [...files].filter(
    (n) => /^(apps\/server\/src|e2e|apps\/web\/vite)/.test(n) && /\.ts$/.test(n),
  );
  const code = sources.map((n) => readFileSync(join(root, n), 'utf8')).join('\n');
  const names = new Set([...code.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map((m) => m[1] ?? ''));
  const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  expect(names.size).toBeGreaterThan(10);
  expect([...names].filter((setting) => !text.includes(`\`${setting}\``))).toEqual([]);
});
