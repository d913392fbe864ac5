import type { Period } from '@lianchuang/domain/periods/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { updatePeriod } from '../periods/public.ts';
import { presentPeriod } from './list-periods.ts';
import { auditPeriod, takePeriod } from './take-period.ts';

/** Takes the closing back (undo), as long as the period is not locked. */
export async function reopenPeriod(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<Period> {
  const row = await takePeriod(tx, params.id, body.version, 'reopen');
  await updatePeriod(tx, row.id, { state: 'open' });
  await auditPeriod(tx, actor, row.id, 'reopen');
  return await presentPeriod(tx, row.id);
}
