import type { Definition, MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import { differsFromRegister, type RegisterFigure } from '@lianchuang/domain/returns/register-difference';
import type { TFunction } from 'i18next';
import { type Amounts, noAmounts } from './amounts.ts';
import { answerKind } from './answer-kind.ts';
import { answerWords } from './answer-words.ts';
import { standardTarget } from './standard-target.ts';
import type { ExplainPlace } from './use-explain.ts';

/** What a register says of a question; undefined where none speaks. */
export function registerOf(
  detail: Pick<ReturnDetail, 'registers'>,
  question: Question,
): RegisterFigure | undefined {
  return question.measure === undefined ? undefined : detail.registers[question.measure];
}

/** Whether an answer says something else than the register does. */
export function differs(
  answer: Amounts,
  register: RegisterFigure | undefined,
  measure: MeasureDefinition | undefined,
): boolean {
  return register !== undefined && differsFromRegister(answer, register, measure?.unit ?? 'count');
}

/** The register's figure as answers are read: `1/2 = 50.0%`; in words where it has nothing to count. */
export function registerWords(
  register: RegisterFigure,
  question: Question,
  measure: MeasureDefinition | undefined,
  t: TFunction,
): string {
  return register.value === null
    ? t('answer.register.nothing')
    : answerWords({ ...noAmounts, ...register }, question, measure, t);
}

/** The answer that says what the register does; null where the question asks two numbers and it knows but one. */
export function registerAnswer(
  register: RegisterFigure,
  question: Question,
  measure: MeasureDefinition | undefined,
): Amounts | null {
  if (register.value === null) return { ...noAmounts, notApplicable: true };
  if (answerKind(question, measure) !== 'two-numbers') return { ...noAmounts, value: register.value };
  return register.denominator === null ? null : { ...noAmounts, ...register };
}

/** The place in Explain where the records of a question's measure stand; null where no criterion reads it. */
export function recordsPlace(
  definition: Definition,
  detail: Pick<ReturnDetail, 'organisation' | 'periodId' | 'standardId'>,
  question: Question,
): ExplainPlace | null {
  const target = standardTarget(definition, detail.organisation.kind);
  const criterion = definition.standards
    .find((s) => s.id === detail.standardId)
    ?.goods.flatMap((good) => good.criteria)
    .find((c) => c.kind !== 'judge' && question.measure !== undefined && c.measure === question.measure);
  return target && criterion
    ? {
        target,
        organisation: detail.organisation.id,
        criterion: criterion.id,
        period: detail.periodId,
        basis: 'self',
      }
    : null;
}
