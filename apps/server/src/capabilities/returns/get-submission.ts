import type { getSubmission as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** A version as it was handed in, to compare with another. Throws `not-found`. */
export async function getSubmission(
  tx: ReadTx,
  _actor: Actor,
  { params }: { params: { id: string; number: number } },
): Promise<z.output<(typeof contract)['response']>> {
  const row = await tx.maybe<{
    number: number;
    at: string;
    by: string;
    answers: z.output<(typeof contract)['response']>['answers'];
  }>(
    `select number, submitted_at as at, submitted_by as by, answers from return_submission
     where county_id = $1 and return_id = $2 and number = $3`,
    [tx.countyId, params.id, params.number],
  );
  if (!row) throw notFound('submission');
  return row;
}
