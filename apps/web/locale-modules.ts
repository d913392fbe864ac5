import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { issueMessages } from '@lianchuang/domain/campaign/issue-messages';
import { Converter } from 'opencc-js/cn2t';
import type { Plugin } from 'vite';

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
 * Vite plugin: `virtual:locale/zh-Hans`, `virtual:locale/zh-Hant` and `virtual:locale/en`, one chunk a language.
 * zh-Hant is derived from zh-Hans at build time, so it cannot lack a key.
 */
export function localeModules(folder: URL): Plugin {
  return {
    name: 'lianchuang-locales',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const language = id.slice(prefix.length + 1);
      for (const name of readdirSync(folder)) this.addWatchFile(fileURLToPath(new URL(name, folder)));
      const messages =
        language === 'zh-Hant'
          ? toTraditional(readLocale(folder, 'zh-Hans'))
          : readLocale(folder, language as 'en');
      return `export const messages = ${JSON.stringify(messages)};`;
    },
  };
}
