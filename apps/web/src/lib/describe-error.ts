import type { Problem } from '@lianchuang/domain/http/shapes';
import i18next from 'i18next';
import { ApiError } from './api-error.ts';
import { hasWords } from './i18n.ts';
import { messageParams } from './message-params.ts';

type Detail = NonNullable<Problem['errors']>[number];

/**
 * The sentence of a code, `error.<code>`; a code without words still names itself. What is wrong in a campaign
 * definition comes as `definition.<code>` and has the words of `campaign check`.
 */
export function errorWords(code: string, params?: Problem['params']): string {
  const key = code.startsWith('definition.') ? code.replace('definition.', 'issue.') : `error.${code}`;
  return hasWords(key) ? i18next.t(key, messageParams(params ?? {})) : i18next.t('error.other', { code });
}

/** The sentence of one detail of a problem, with its row, column and field in front. */
export function detailWords(detail: Detail): string {
  const place: string[] = [];
  if (detail.row !== undefined) place.push(i18next.t('error.at-row', { row: detail.row }));
  if (detail.column) place.push(i18next.t('error.at-column', { column: detail.column }));
  if (detail.field) place.push(fieldWords(detail));
  const words = errorWords(detail.code, detail.params);
  return place.length > 0 ? i18next.t('error.at', { place: place.join(' · '), words }) : words;
}

/** `items.3.title` by the innermost name that has words; in a definition the whole path tells where it is. */
function fieldWords({ code, field = '' }: Detail): string {
  if (code.startsWith('definition.')) return field;
  const key = field
    .split('.')
    .reverse()
    .map((name) => `field.${name}`)
    .find(hasWords);
  return key ? i18next.t(key) : field;
}

/** Any error as one sentence that says what to do next. */
export function describeError(error: unknown): string {
  if (error instanceof ApiError) return errorWords(error.problem.code, error.problem.params);
  return i18next.t('error.unknown');
}

/** The details of an error: one sentence a field, row or column; empty for most. */
export function describeDetails(error: unknown): string[] {
  return error instanceof ApiError ? (error.problem.errors ?? []).map(detailWords) : [];
}
