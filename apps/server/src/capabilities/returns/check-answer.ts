import type { Definition, Question } from '@lianchuang/domain/campaign/definition';
import type { ProblemDetail } from '../../platform/errors/problem-error.ts';

export interface GivenAnswer {
  questionId: string;
  value?: number | null | undefined;
  numerator?: number | null | undefined;
  denominator?: number | null | undefined;
  text?: string | null | undefined;
  notApplicable?: boolean | undefined;
  confirmed?: boolean | undefined;
}

/** Whether a share or ratio is asked as two numbers: what is counted, and out of how many. */
export function asksTwoNumbers(definition: Definition, question: Question): boolean {
  const measure = definition.measures.find((m) => m.id === question.measure);
  return measure?.numerator !== undefined && measure.denominator !== undefined;
}

/** What is wrong with an answer's figures, each with the question as its field; nothing when it may be kept. */
export function checkAnswer(definition: Definition, question: Question, given: GivenAnswer): ProblemDetail[] {
  const field = question.id;
  const errors: ProblemDetail[] = [];
  const number = (n: number | null | undefined): boolean => typeof n === 'number';
  if (question.text) {
    if (number(given.value) || number(given.numerator)) errors.push({ field, code: 'answer-wants-text' });
    return errors;
  }
  const measure = definition.measures.find((m) => m.id === question.measure);
  if (question.judge) {
    if (number(given.value) && ![0, 1, 2, 3].includes(given.value ?? -1))
      errors.push({ field, code: 'answer-grade' });
    return errors;
  }
  const { numerator: n, denominator: d, value } = given;
  if (number(n) && (n as number) < 0) errors.push({ field, code: 'answer-negative' });
  if (number(d) && (d as number) < 0) errors.push({ field, code: 'answer-negative' });
  if (measure?.unit === 'share' && number(n) && number(d) && (n as number) > (d as number)) {
    errors.push({
      field,
      code: 'answer-more-than-all',
      params: { numerator: n as number, denominator: d as number },
    });
  }
  if (number(value)) {
    const v = value as number;
    if (measure?.unit === 'yes-no' && v !== 0 && v !== 1) errors.push({ field, code: 'answer-yes-no' });
    const max = measure?.max ?? (measure?.unit === 'share' ? 1 : undefined);
    const min = measure?.min ?? (measure?.unit === 'ratio' || measure?.unit === 'yuan' ? undefined : 0);
    if (max !== undefined && v > max) errors.push({ field, code: 'answer-too-high', params: { limit: max } });
    if (min !== undefined && v < min) errors.push({ field, code: 'answer-too-low', params: { limit: min } });
    if (measure?.unit === 'count' && !Number.isInteger(v))
      errors.push({ field, code: 'answer-whole-number' });
    if (Math.abs(v) > 1e12) errors.push({ field, code: 'answer-too-high', params: { limit: 1e12 } });
  }
  return errors;
}
