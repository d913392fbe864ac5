import { hasBit, numbersOf, type Range } from '@lianchuang/domain/ballots/rules';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { BoxRow } from './store.ts';

/**
 * The numbers of slips that may still be voided or exchanged. Throws `invalid-input` with `no-such-slip` for numbers
 * never printed, `slip-voided`, and `slip-used` where a voice was cast already (`despiteUsed` leaves those out): it
 * cannot be taken back, since nobody can tell which it was.
 */
export function takeNumbers(box: BoxRow, ranges: readonly Range[], despiteUsed = false): number[] {
  const numbers = numbersOf(ranges);
  const errors: ProblemDetail[] = numbers.length === 0 ? [{ field: 'ranges', code: 'no-numbers' }] : [];
  for (const number of numbers) {
    const params = { number };
    if (number > box.slips) errors.push({ field: 'ranges', code: 'no-such-slip', params });
    else if (hasBit(box.voided, number)) errors.push({ field: 'ranges', code: 'slip-voided', params });
    else if (!despiteUsed && hasBit(box.used, number))
      errors.push({ field: 'ranges', code: 'slip-used', params });
  }
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors: errors.slice(0, 50) });
  return numbers.filter((number) => !hasBit(box.used, number));
}
