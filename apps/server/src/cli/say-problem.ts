import { readdirSync, readFileSync } from 'node:fs';
import type { ProblemDetail, ProblemError } from '../platform/errors/problem-error.ts';

type Params = Readonly<Record<string, string | number>>;
type Say = (key: string, params?: Params) => string | undefined;

/** The sentences of the web app, so that the same mistake reads the same everywhere. */
function sentences(language: string): Record<string, string> {
  const folder = new URL('../../../web/src/locales/', import.meta.url);
  return Object.assign(
    {},
    ...readdirSync(folder)
      .filter((name) => name.endsWith(`.${language}.json`))
      .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object),
  ) as Record<string, string>;
}

function speaker(): Say {
  const words = sentences(/^en/.test(process.env.LC_LANG ?? process.env.LANG ?? '') ? 'en' : 'zh-Hans');
  const say: Say = (key, params = {}) =>
    words[key]
      ?.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''))
      // `$t(common.kind.organ)`: words within words.
      .replaceAll(/\$t\(([\w.-]+)\)/g, (_, inner: string) => words[inner] ?? inner);
  return say;
}

function sayDetailBy(say: Say, detail: ProblemDetail): string {
  const place = [
    detail.row === undefined ? '' : say('error.at-row', { row: detail.row }),
    detail.column ? say('error.at-column', { column: detail.column }) : '',
    detail.field && !detail.column ? (say(`field.${detail.field.split('.').at(-1)}`) ?? detail.field) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const words = say(`error.${detail.code}`, detail.params) ?? detail.code;
  return place === '' ? words : (say('error.at', { place, words }) ?? `${place}: ${words}`);
}

/** One mistake as text for a terminal: row, column or field, and its sentence. */
export function sayDetail(detail: ProblemDetail): string {
  return sayDetailBy(speaker(), detail);
}

/** A problem as text for a terminal: its sentence, then a line for each mistake with field, row and column. */
export function sayProblem(problem: ProblemError): string {
  const say = speaker();
  const lines = (problem.errors ?? []).map((detail) => `  ${sayDetailBy(say, detail)}`);
  return `${[say(`error.${problem.code}`, problem.params) ?? problem.code, ...lines].join('\n')}\n`;
}
