import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import { type Amounts, isGiven } from '../../lib/amounts.ts';
import { answerKind } from '../../lib/answer-kind.ts';

export interface AnswerProblem {
  /** Same codes as the server's: the words are `error.<code>`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The first thing wrong with an answer's figures, as the server would say it; null when it may be kept. */
export function figureProblem(
  amounts: Amounts,
  question: Question,
  measure: MeasureDefinition | undefined,
): AnswerProblem | null {
  if (amounts.notApplicable || question.text) return null;
  const { numerator: n, denominator: d, value: v } = amounts;
  if (question.judge) return v === null || [0, 1, 2, 3].includes(v) ? null : { code: 'answer-grade' };
  if ((n !== null && n < 0) || (d !== null && d < 0)) return { code: 'answer-negative' };
  if (measure?.unit === 'share' && n !== null && d !== null && n > d) {
    return { code: 'answer-more-than-all', params: { numerator: n, denominator: d } };
  }
  if (answerKind(question, measure) === 'two-numbers') {
    if ((n !== null && !Number.isInteger(n)) || (d !== null && !Number.isInteger(d))) {
      return measure?.unit === 'share' ? { code: 'answer-whole-number' } : null;
    }
  }
  if (v === null) return null;
  if (measure?.unit === 'yes-no' && v !== 0 && v !== 1) return { code: 'answer-yes-no' };
  const max = Math.min(measure?.max ?? (measure?.unit === 'share' ? 1 : 1e12), 1e12);
  const min = measure?.min ?? (measure?.unit === 'ratio' || measure?.unit === 'yuan' ? -1e12 : 0);
  if (v > max) return { code: 'answer-too-high', params: { limit: max } };
  if (v < min) return { code: 'answer-too-low', params: { limit: min } };
  return measure?.unit === 'count' && !Number.isInteger(v) ? { code: 'answer-whole-number' } : null;
}

/** What still keeps an answer from being handed in: nothing given, not confirmed, evidence lacking; null when complete. */
export function completenessProblem(
  answer: Amounts & { readonly confirmed: boolean },
  question: Question,
  evidence: number,
): AnswerProblem | null {
  const params = { question: question.title };
  if (!isGiven(answer)) return question.optional ? null : { code: 'answer-missing', params };
  if (!answer.confirmed) return { code: 'answer-unconfirmed', params };
  const wanted = question.evidenceRequired && !answer.notApplicable && answer.value !== 0;
  return wanted && evidence === 0 ? { code: 'evidence-missing', params } : null;
}
