import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';

/** How a question is answered on screen. `two-numbers`: what is counted and out of how many. */
export type AnswerKind =
  | 'yes-no'
  | 'two-numbers'
  | 'share'
  | 'count'
  | 'money'
  | 'decimal'
  | 'grade'
  | 'text';

/** The kind of answer a question wants, by its measure's unit (ui.md: Return form). */
export function answerKind(question: Question, measure: MeasureDefinition | undefined): AnswerKind {
  if (question.text) return 'text';
  if (question.judge) return 'grade';
  if (measure?.numerator !== undefined && measure.denominator !== undefined) return 'two-numbers';
  switch (measure?.unit) {
    case 'yes-no':
      return 'yes-no';
    case 'share':
      return 'share';
    case 'grade':
      return 'grade';
    case 'yuan':
      return 'money';
    case 'count':
      return 'count';
    default:
      return 'decimal';
  }
}
