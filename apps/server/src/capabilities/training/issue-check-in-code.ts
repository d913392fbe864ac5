import type { issueCheckInCode as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { makeCode } from './check-in-code.ts';
import { mayShowCode } from './policy.ts';
import { readSession } from './store.ts';

/** The address to check in at, for the screen in the room (R1.10). Throws `not-found`, `check-in-other-day`. */
export async function issueCheckInCode(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<z.output<(typeof contract)['response']>> {
  const row = await readSession(tx, params.id);
  if (!mayShowCode(actor, row, tx.today)) throw new ProblemError('check-in-other-day', 409);
  const { code, expiresAt } = makeCode(tx, row.id);
  return { path: `/check-in/${code}`, expiresAt, heads: row.heads };
}
