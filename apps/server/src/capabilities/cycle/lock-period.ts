import type { Period } from '@lianchuang/domain/periods/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionFor } from '../campaign/public.ts';
import { selectPeriod, updatePeriod } from '../periods/public.ts';
import { lockReturns } from '../returns/public.ts';
import { recomputePeriod, sealFigures } from '../scoring/public.ts';
import { nameWeakByRule } from '../weak-organisations/public.ts';
import { barMissed } from './bar-missed.ts';
import { presentPeriod } from './list-periods.ts';
import { sealOf } from './seal-of.ts';
import { auditPeriod, takePeriod } from './take-period.ts';

/**
 * Locks a period for good: figures are computed once more, everything that belongs to it is sealed with a hash, and who
 * missed a task in it is barred from being honoured (R5.4).
 * Throws `not-all-approved` with the numbers, unless `acceptMissing`: then what was not approved counts as missing.
 */
export async function lockPeriod(
  tx: WriteTx,
  actor: Pick<Actor, 'displayName' | 'userId'> & { role: string },
  { params, body }: { params: { id: string }; body: { version: number; acceptMissing: boolean } },
): Promise<Period> {
  const row = await takePeriod(tx, params.id, body.version, 'lock');
  const { counts } = await presentPeriod(tx, row.id);
  const left = counts.open + counts.submitted + counts.sentBack;
  if (left > 0 && !body.acceptMissing) {
    throw new ProblemError('not-all-approved', 409, {
      params: { missing: counts.open, unapproved: counts.submitted + counts.sentBack },
    });
  }
  const { id: definitionVersion } = await definitionFor(tx, row);
  await updatePeriod(tx, row.id, { definition_version: definitionVersion });
  const locked = await lockReturns(tx, row.id);
  await recomputePeriod(tx, row.id);
  await sealFigures(tx, row.id);
  const present = await selectPeriod(tx, row.id);
  if (!present) throw notFound('period');
  const seal = await sealOf(tx, present);
  await updatePeriod(tx, row.id, { state: 'locked', locked_at: tx.now, seal });
  await barMissed(tx, actor, { ...present, state: 'locked' });
  await auditPeriod(tx, actor, row.id, 'lock', { locked, missing: left, seal });
  // The figures are final now: the rule speaks.
  if (present.kind === 'quarter') await nameWeakByRule(tx, actor, row.id);
  return await presentPeriod(tx, row.id);
}
