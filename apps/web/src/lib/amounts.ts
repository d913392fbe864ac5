import type { answerSchema } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';

type Answer = z.infer<typeof answerSchema>;

/** What an answer says, without where it came from: one figure, or two, or words, or that it does not apply. */
export type Amounts = NonNullable<Answer['previous']>;

export const noAmounts: Amounts = {
  value: null,
  numerator: null,
  denominator: null,
  text: null,
  notApplicable: false,
};

/** Only the amounts of a wider row, so that they can be kept and compared. */
export function amountsOf(row: Amounts): Amounts {
  const { value, numerator, denominator, text, notApplicable } = row;
  return { value, numerator, denominator, text, notApplicable };
}

const blank = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

/** Whether two answers say the same. Of two numbers the numbers count, not the quotient of their division. */
export function sameAmounts(a: Amounts, b: Amounts): boolean {
  if (a.notApplicable || b.notApplicable) return a.notApplicable === b.notApplicable;
  const asTwo = [a.numerator, a.denominator, b.numerator, b.denominator].some((n) => n !== null);
  const figures = asTwo
    ? a.numerator === b.numerator && a.denominator === b.denominator
    : a.value === b.value;
  return figures && blank(a.text) === blank(b.text);
}

/** Whether the answer says anything that may be handed in, as the server decides it: “0 of 0” does. */
export function isGiven(a: Amounts): boolean {
  return a.notApplicable || a.value !== null || a.denominator === 0 || blank(a.text) !== null;
}
