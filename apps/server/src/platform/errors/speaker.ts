import { readdirSync, readFileSync } from 'node:fs';

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string | undefined;

/** The sentences of the web app, so that the same mistake reads the same everywhere; undefined for a key without one. */
export function makeSpeaker(language: 'zh-Hans' | 'en'): Say {
  const folder = new URL('../../../../web/src/locales/', import.meta.url);
  const words = Object.assign(
    {},
    ...readdirSync(folder)
      .filter((name) => name.endsWith(`.${language}.json`))
      .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object),
  ) as Record<string, string>;
  return (key, params = {}) =>
    words[key]
      ?.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''))
      // `$t(common.kind.organ)`: words within words.
      .replaceAll(/\$t\(([\w.-]+)\)/g, (_, inner: string) => words[inner] ?? inner);
}
