import { writeAudit } from '../../platform/audit/write-audit.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { recomputePeriod } from './recompute-period.ts';

/** Recomputes a period at once, for who does not want to wait. Throws `period-locked`. */
export async function recomputeNow({
  platform,
  actor,
  input,
}: DirectCall<unknown, unknown, { period: string }>): Promise<{
  period: string;
  milliseconds: number;
  organisations: number;
}> {
  return await platform.db.write(systemScope(actor.scope.countyId), async (tx) => {
    const done = await recomputePeriod(tx, input.body.period);
    await writeAudit(tx, actor, { action: 'recompute', entity: 'period', entityId: input.body.period });
    return done;
  });
}
