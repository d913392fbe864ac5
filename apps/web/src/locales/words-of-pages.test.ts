import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keysUsedIn, sources } from '../../keys-used.ts';
import { readLocale } from '../../locale-modules.ts';
import { pageImport, partOf, wordsOfPages } from '../../words-of-pages.ts';

const src = new URL('../', import.meta.url);
const keys = Object.keys(readLocale(new URL('locales/', src), 'zh-Hans'));
const pages = wordsOfPages(src, keys);
const loadedLater = sources(src).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(pageImport)].map(([, path]) => new URL(path ?? '', file)),
);
const named = (file: URL) => file.pathname.split('/src/')[1];

test('every page has the words it asks for when it appears', () => {
  expect(loadedLater.length).toBeGreaterThan(50);
  const lacking = loadedLater.flatMap((page) => {
    const there = new Set([...pages.start, ...pages.partsBeside(page)]);
    return pages.loadedWith([page]).flatMap((file) => {
      const { whole, begun } = keysUsedIn(readFileSync(file, 'utf8'));
      return [...whole, ...begun]
        .filter((key) => !there.has(partOf(key)))
        .map((key) => `${named(page)}: ${key} of ${named(file)}`);
    });
  });
  expect(lacking).toEqual([]);
});

test('words of mistakes are there with every page, those of other pages are not', () => {
  for (const part of ['app', 'common', 'error', 'field', 'task']) expect(pages.start).toContain(part);
  for (const part of ['members', 'returns', 'audit', 'selection']) expect(pages.start).not.toContain(part);
});

test('the words of a page come with what loads it', () => {
  const router = new URL('app/router.tsx', src);
  const code =
    "const page = () => import('../features/audit/audit-page.tsx'), tasks = () => import('../features/tasks/tasks-page.tsx');";
  expect(pages.withWords(code, router)).toBe(
    `import { withWords } from '/src/lib/i18n.ts'; ${code.replace(
      "import('../features/audit/audit-page.tsx')",
      `withWords(["audit"], () => import('../features/audit/audit-page.tsx'))`,
    )}`,
  );
  expect(pages.withWords('nothing', router)).toBe('nothing');
});

test('every page that is loaded later is loaded in the way that brings its words', () => {
  const other = sources(src).filter((file) => {
    const code = readFileSync(file, 'utf8').replace(pageImport, '');
    return /\bimport\(\s*['"`]\./.test(code);
  });
  expect(other.map(named)).toEqual([]);
});

test('no part of the words is left without a page', () => {
  const needed = new Set([...pages.start, ...loadedLater.flatMap(pages.partsBeside)]);
  expect([...new Set(keys.map(partOf))].filter((part) => !needed.has(part))).toEqual([]);
});
