import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';

/** A report was held, or is held today. Throws `invalid-input` with `date-in-future`. */
export function checkHeldOn(tx: ReadTx, heldOn: string): void {
  if (heldOn > tx.today)
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'heldOn', code: 'date-in-future' }] });
}
