import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { issueMessages } from '@lianchuang/domain/campaign/issue-messages';
import { Converter } from 'opencc-js/cn2t';
import type { Plugin } from 'vite';
import { partOf, wordsOfPages } from './words-of-pages.ts';

const prefix = 'virtual:locale/';

/**
 * Reads `<feature>.<language>.json` of one language and merges them; keys are flat. The domain's own sentences
 * about mistakes in a definition are among them as `issue.<code>`. Errors: throws when two files define one key.
 */
export function readLocale(folder: URL, language: 'zh-Hans' | 'en'): Record<string, string> {
  const merged = issueWords(language);
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(`.${language}.json`)) continue;
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>;
    for (const [key, words] of Object.entries(file)) {
      if (key in merged) throw new Error(`${name}: the key ${key} is defined in another file too`);
      merged[key] = words;
    }
  }
  return merged;
}

function issueWords(language: 'zh-Hans' | 'en'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(issueMessages).map(([code, [chinese, english]]) => [
      `issue.${code}`,
      (language === 'en' ? english : chinese).replace(/\{(\w+)\}/g, '{{$1}}'),
    ]),
  );
}

/** The same messages in Traditional characters; placeholders `{{name}}` are ASCII and stay as they are. */
export function toTraditional(messages: Record<string, string>): Record<string, string> {
  const convert = Converter({ from: 'cn', to: 'tw' });
  return Object.fromEntries(Object.entries(messages).map(([key, words]) => [key, convert(words)]));
}

/**
 * Vite plugin: `virtual:locale/zh-Hans` (also `zh-Hant`, `en`) holds the words of the start and knows how to load the
 * other parts, one chunk each; modules that load a page load the parts it needs along with it (ADR 0016). While
 * developing all words are there from the start. zh-Hant is derived from zh-Hans, so it cannot lack a key.
 */
export function localeModules(src: URL): Plugin {
  const folder = new URL('locales/', src);
  let inParts = false;
  let pages: ReturnType<typeof wordsOfPages>;
  return {
    name: 'lianchuang-locales',
    enforce: 'pre',
    configResolved: ({ command }) => {
      inParts = command === 'build';
    },
    buildStart() {
      pages = wordsOfPages(src, Object.keys(readLocale(folder, 'zh-Hans')));
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [language = '', part] = id.slice(prefix.length + 1).split('/');
      for (const name of readdirSync(folder)) this.addWatchFile(fileURLToPath(new URL(name, folder)));
      const words =
        language === 'zh-Hant'
          ? toTraditional(readLocale(folder, 'zh-Hans'))
          : readLocale(folder, language as 'en');
      const others = inParts ? Object.keys(words).map(partOf) : [];
      const later = new Set(others.filter((name) => !pages.start.has(name)));
      const wanted = (key: string) => (part ? partOf(key) === part : !later.has(partOf(key)));
      const messages = Object.fromEntries(Object.entries(words).filter(([key]) => wanted(key)));
      const parts = part
        ? []
        : [...later].map((name) => `${JSON.stringify(name)}: () => import('${prefix}${language}/${name}')`);
      return `export const messages = ${JSON.stringify(messages)}; export const parts = {${parts.join()}};`;
    },
    transform(code, id) {
      if (!inParts || !id.startsWith(fileURLToPath(src))) return undefined;
      const changed = pages.withWords(code, pathToFileURL(id));
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}
