import type { Period } from '@lianchuang/domain/periods/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { updatePeriod } from '../periods/public.ts';
import { presentPeriod } from './list-periods.ts';
import { auditPeriod, takePeriod } from './take-period.ts';

type Call = { params: { id: string }; body: { version: number } };

/** Ends handing in: what was not submitted stays missing; what is sent back may still be answered. */
export async function closePeriod(tx: WriteTx, actor: Actor, { params, body }: Call): Promise<Period> {
  const row = await takePeriod(tx, params.id, body.version, 'close');
  await updatePeriod(tx, row.id, { state: 'closed' });
  await auditPeriod(tx, actor, row.id, 'close');
  return await presentPeriod(tx, row.id);
}
