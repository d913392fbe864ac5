import { hasBit, numbersOf, type Range } from '@lianchuang/domain/ballots/rules';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { BoxRow } from './store.ts';

/**
 * The numbers of slips that may still be voided or exchanged. Throws `invalid-input` with `no-such-slip` for numbers
 * never printed, `slip-voided`, and `slip-used` where a voice was cast already: it cannot be taken back, since nobody
 * can tell which it was.
 */
export function takeNumbers(box: BoxRow, ranges: readonly Range[], despiteUsed = false): number[] {
  const refuse = (code: string, number: number): never => {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'ranges', code, params: { number } }] });
  };
  const numbers = numbersOf(ranges);
  for (const number of numbers) {
    if (number > box.slips) refuse('no-such-slip', number);
    if (hasBit(box.voided, number)) refuse('slip-voided', number);
    if (!despiteUsed && hasBit(box.used, number)) refuse('slip-used', number);
  }
  if (numbers.length === 0) refuse('no-such-slip', ranges[0]?.first ?? 0);
  return numbers.filter((number) => !hasBit(box.used, number));
}
