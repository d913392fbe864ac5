import type { MeasureDefinition } from '@lianchuang/domain/campaign/definition';
import { type Amounts, isGiven, sameAmounts } from './amounts.ts';

/** How an answer stands to an earlier one. `turn`: for the better, for the worse, or neither can be said. */
export interface AnswerChange {
  readonly kind: 'same' | 'new' | 'gone' | 'changed';
  /** New value less the earlier one in the measure's unit; null where they are no two figures. */
  readonly difference: number | null;
  readonly turn: 'better' | 'worse' | 'neither';
}

/** Marks what changed between an earlier answer and this one (ui.md: Review desk). */
export function answerChange(
  before: Amounts | null | undefined,
  now: Amounts,
  measure: Pick<MeasureDefinition, 'better'> | undefined,
): AnswerChange {
  const had = before !== null && before !== undefined && isGiven(before);
  const has = isGiven(now);
  const plain = { difference: null, turn: 'neither' } as const;
  if (!had) return { kind: has ? 'new' : 'same', ...plain };
  if (!has) return { kind: 'gone', ...plain };
  if (sameAmounts(before, now)) return { kind: 'same', ...plain };
  if (before.value === null || now.value === null || before.notApplicable || now.notApplicable) {
    return { kind: 'changed', ...plain };
  }
  const difference = now.value - before.value;
  const sign = measure?.better === 'higher' ? 1 : measure?.better === 'lower' ? -1 : 0;
  const towards = sign * difference;
  const turn = towards > 0 ? 'better' : towards < 0 ? 'worse' : 'neither';
  return { kind: 'changed', difference, turn };
}
