import { readdirSync, readFileSync } from 'node:fs';
import { issueMessages } from '@lianchuang/domain/campaign/issue-messages';

const folder = new URL('../../../../web/src/locales/', import.meta.url);
type Words = Readonly<Record<string, string>>;

/** The words people see, by key, as the web app reads them. */
export const languages: Readonly<Record<'zh-Hans' | 'en', Words>> = {
  'zh-Hans': read('zh-Hans'),
  en: read('en'),
};

function read(language: string): Words {
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${language}.json`));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Words),
  ) as Words;
}

/** The sentence of a code in both languages; undefined where it has none. */
export function wordsOf(code: string): (string | undefined)[] {
  const issue = code.startsWith('definition.') ? issueMessages[code.replace('definition.', '')] : undefined;
  return issue
    ? issue.map((text) => text.replaceAll(/\{(\w+)\}/g, '{{$1}}'))
    : Object.values(languages).map((words) => words[`error.${code}`]);
}

/** What a sentence wants filled in. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '');
}

interface Said {
  code: string;
  params?: Readonly<Record<string, string | number>> | undefined;
  errors?: readonly { code: string; params?: Readonly<Record<string, string | number>> | undefined }[];
}

/** What a person would be left without: codes that have no words in a language, and words with a blank in them. */
export function unsaid(problem: Said): string[] {
  return [problem, ...(problem.errors ?? [])].flatMap(({ code, params = {} }) =>
    wordsOf(code).flatMap((text) =>
      text === undefined
        ? [`${code}: no words`]
        : placeholdersOf(text).flatMap((name) => (name in params ? [] : [`${code}: no ${name}`])),
    ),
  );
}

/** What the audit log would show as a bare code, by language: actions and kinds of thing without words. */
export function unsaidInAudit(entries: readonly { action: string; entity: string }[]): string[] {
  const keys = new Set(entries.flatMap((e) => [`audit.action.${e.action}`, `audit.entity.${e.entity}`]));
  return [...keys].filter((key) => Object.values(languages).some((words) => words[key] === undefined)).sort();
}
