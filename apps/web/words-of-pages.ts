import { existsSync, readFileSync } from 'node:fs';

/** What the first page after sign-in is made of, and what it draws in; its words come before anything is shown. */
const first = ['app/main.tsx', 'app/shell.tsx', 'features/tasks/tasks-page.tsx'];

/** `import('./page.tsx')`: a module that is loaded when it is first needed. */
export const pageImport = /\bimport\(\s*'(\.[^']+\.tsx?)',?\s*\)/g;

/** A few words that nearly every page needs besides: not worth a request of their own. */
const everywhere = ['figure'];

/** The part of the words that a key belongs to: what stands before its first dot. Parts are loaded as a whole. */
export function partOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

/** Which parts of the words the pages in `src` need, read from their sources. `keys`: all there are. */
export function wordsOfPages(src: URL, keys: readonly string[]) {
  const known = new Set(keys);
  const spoken = (head: string) => keys.some((key) => key.startsWith(head));

  /** Keys written whole, and the fixed beginnings of those put together: t(`common.role.${role}`). */
  function keysIn(code: string): string[] {
    return [...code.matchAll(/(['"`])([a-z][\w-]*\.[\w.-]*)(\1|\$\{)/g)]
      .filter(([, , key = '', end]) => (end === '${' ? spoken(key) : known.has(key)))
      .map(([, , key = '']) => key);
  }

  /** The modules that are loaded at once with the named ones; imports of types are none. */
  function loadedWith(files: readonly URL[]): URL[] {
    const found = new Map<string, URL>();
    const visit = (file: URL) => {
      if (found.has(file.href) || !/\.tsx?$/.test(file.pathname)) return;
      if (!existsSync(file)) throw new Error(`${file.pathname} is imported and does not exist`);
      found.set(file.href, file);
      const code = readFileSync(file, 'utf8');
      for (const [, kind, path] of code.matchAll(
        /^(?:import|export)\b( type\b)?(?:[^;'"]*\bfrom)?\s*'(\.[^']+)'/gm,
      )) {
        if (!kind && path) visit(new URL(path, file));
      }
    };
    for (const file of files) visit(file);
    return [...found.values()];
  }

  const partsOf = (files: readonly URL[]) =>
    new Set(loadedWith(files).flatMap((file) => keysIn(readFileSync(file, 'utf8')).map(partOf)));

  /** Parts that are there from the start, with every page. */
  const start = new Set([...partsOf(first.map((file) => new URL(file, src))), ...everywhere]);

  /** Parts that a module needs besides those of the start, sorted. */
  function partsBeside(file: URL): string[] {
    return [...partsOf([file])].filter((part) => !start.has(part)).sort();
  }

  /** The source of a module whose `import('./page.tsx')` bring the words of what they load; unchanged without any. */
  function withWords(code: string, file: URL): string {
    const changed = code.replace(pageImport, (call, path: string) => {
      const parts = partsBeside(new URL(path, file));
      return parts.length === 0 ? call : `withWords(${JSON.stringify(parts)}, () => ${call})`;
    });
    // On the same line, so that lines keep their numbers.
    return changed === code ? code : `import { withWords } from '/src/lib/i18n.ts'; ${changed}`;
  }

  return { start, partsBeside, loadedWith, withWords };
}
