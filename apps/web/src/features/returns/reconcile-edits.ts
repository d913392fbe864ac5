import type { Answer } from '@lianchuang/domain/returns/contract';
import { type Amounts, amountsOf, sameAmounts } from '../../lib/amounts.ts';

/** One answer changed on this device and not yet known to be on the server. */
export interface Edit {
  readonly questionId: string;
  readonly amounts: Amounts;
  /** Nothing typed: a carried answer found right. */
  readonly confirmOnly: boolean;
  /** What the server had when the person began to change it. */
  readonly base: Amounts;
  /** What was sent last; a lost reply may have been taken all the same. */
  readonly sent: Amounts | null;
  readonly at: string;
}

export interface Reconciled {
  /** To be sent. */
  readonly open: readonly Edit[];
  /** The server says the same already. */
  readonly settled: readonly Edit[];
  /** Someone else changed the answer meanwhile: a person must choose. */
  readonly conflicts: readonly { readonly edit: Edit; readonly theirs: Answer }[];
  /** The answer may not be changed any more. */
  readonly stranded: readonly Edit[];
}

/** Holds local changes against the answers as the server has them now; nothing is dropped that differs. */
export function reconcileEdits(edits: Iterable<Edit>, answers: readonly Answer[]): Reconciled {
  const byId = new Map(answers.map((answer) => [answer.questionId, answer]));
  const open: Edit[] = [];
  const settled: Edit[] = [];
  const stranded: Edit[] = [];
  const conflicts: { edit: Edit; theirs: Answer }[] = [];
  for (const edit of edits) {
    const theirs = byId.get(edit.questionId);
    if (edit.confirmOnly) {
      // Confirming says “this figure is right”: it does not hold for another figure.
      const still = theirs?.unlocked && !theirs.confirmed && sameAmounts(edit.base, amountsOf(theirs));
      (still ? open : settled).push(edit);
    } else if (theirs?.confirmed && sameAmounts(edit.amounts, amountsOf(theirs))) {
      settled.push(edit);
    } else if (!theirs?.unlocked) {
      stranded.push(edit);
    } else {
      const now = amountsOf(theirs);
      const expected =
        sameAmounts(now, edit.base) ||
        sameAmounts(now, edit.amounts) ||
        (edit.sent !== null && sameAmounts(now, edit.sent));
      if (expected) open.push(edit);
      else conflicts.push({ edit, theirs });
    }
  }
  return { open, settled, conflicts, stranded };
}
