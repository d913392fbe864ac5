import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { selectMembersById } from '../members/public.ts';

/** Refuses members that one cannot see: `invalid-input` with `unknown-member`. */
export async function checkMembers(tx: ReadTx, ids: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  if ((await selectMembersById(tx, wanted)).length === wanted.length) return;
  throw new ProblemError('invalid-input', 422, { errors: [{ field: 'memberId', code: 'unknown-member' }] });
}
