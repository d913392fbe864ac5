import type { addTrainingSession } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';

export type SessionContent = Omit<z.output<(typeof addTrainingSession)['body']>, 'id' | 'organisationId'>;

/** Throws `invalid-input`: a day in the future, a plan that is not the organisation's own. */
export async function checkSession(
  tx: ReadTx,
  organisationId: string,
  content: SessionContent,
): Promise<void> {
  const errors: ProblemDetail[] = [];
  if (content.heldOn > tx.today) errors.push({ field: 'heldOn', code: 'session-in-future' });
  if (content.planId !== null) {
    const plan = await tx.maybe(
      'select 1 from training_plan where county_id = $1 and id = $2 and organisation_id = $3 and path >= $4 and path < $5',
      [tx.countyId, content.planId, organisationId, tx.scope.lo, tx.scope.hi],
    );
    if (!plan) errors.push({ field: 'planId', code: 'unknown-training-plan' });
  }
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
}
