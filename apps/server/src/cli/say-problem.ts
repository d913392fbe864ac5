import { readFileSync } from 'node:fs';
import type { ProblemError } from '../platform/errors/problem-error.ts';

/** The sentences of the web app, so that the same mistake reads the same everywhere. */
function sentences(language: string): Record<string, string> {
  const file = new URL(`../../../web/src/locales/errors.${language}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/** A problem as text for a terminal: its sentence, then a line for each mistake with field, row and column. */
export function sayProblem(problem: ProblemError): string {
  const words = sentences(/^en/.test(process.env.LC_LANG ?? process.env.LANG ?? '') ? 'en' : 'zh-Hans');
  const say = (code: string, params: Record<string, string | number> = {}): string =>
    (words[`error.${code}`] ?? code).replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
      String(params[name] ?? ''),
    );
  const lines = (problem.errors ?? []).map((e) => {
    const place = [
      e.row === undefined ? '' : `第 ${e.row} 行`,
      e.column ? `${e.column} 列` : '',
      e.field ?? '',
    ]
      .filter(Boolean)
      .join(' ');
    return `  ${place}: ${say(e.code, e.params)}`;
  });
  return `${[say(problem.code, problem.params), ...lines].join('\n')}\n`;
}
