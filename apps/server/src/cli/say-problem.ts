import type { ProblemDetail, ProblemError } from '../platform/errors/problem-error.ts';
import { makeSpeaker, type Say } from '../platform/errors/speaker.ts';

function speaker(): Say {
  return makeSpeaker(/^en/.test(process.env.LC_LANG ?? process.env.LANG ?? '') ? 'en' : 'zh-Hans');
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
