import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import type { TFunction } from 'i18next';
import type { Amounts } from './amounts.ts';
import { answerKind } from './answer-kind.ts';
import { formatNumber, formatShare } from './format.ts';

/** An answer as people read it: `12/14 = 85.7%`, `是`, `较好`, `不适用`, a dash where nothing was given. */
export function answerWords(
  amounts: Amounts | null | undefined,
  question: Question,
  measure: MeasureDefinition | undefined,
  t: TFunction,
): string {
  if (!amounts) return '—';
  if (amounts.notApplicable) return t('answer.not-applicable');
  const kind = answerKind(question, measure);
  if (kind === 'text') return amounts.text?.trim() || '—';
  if (kind === 'two-numbers' && (amounts.numerator !== null || amounts.denominator !== null)) {
    const pair = `${formatNumber(amounts.numerator)}/${formatNumber(amounts.denominator)}`;
    if (amounts.value === null) return pair;
    return `${pair} = ${measure?.unit === 'share' ? formatShare(amounts.value) : formatNumber(amounts.value)}`;
  }
  return formatNumber(amounts.value, kind === 'grade' ? 'grade' : (measure?.unit ?? 'count'));
}
