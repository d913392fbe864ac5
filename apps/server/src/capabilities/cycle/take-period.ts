import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type PeriodRow, selectPeriod } from '../periods/public.ts';
import { presentPeriod } from './list-periods.ts';

/** A period's life as a table. */
const transitions: Readonly<Record<string, readonly PeriodRow['state'][]>> = {
  open: ['planned'],
  close: ['open'],
  reopen: ['closed'],
  lock: ['open', 'closed'],
};

/** Takes a period for a step: held, version and state checked. Throws `not-found`, `stale-version`, `wrong-state`. */
export async function takePeriod(
  tx: WriteTx,
  id: string,
  version: number,
  action: 'open' | 'close' | 'reopen' | 'lock',
): Promise<PeriodRow> {
  const row = await selectPeriod(tx, id, true);
  if (!row) throw notFound('period');
  if (row.version !== version) throw stale(await presentPeriod(tx, id));
  if (!transitions[action]?.includes(row.state)) {
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  }
  return row;
}

/** The audit row of a step. */
export async function auditPeriod(
  tx: WriteTx,
  actor: Pick<Actor, 'displayName' | 'userId'> & { role: string },
  id: string,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await writeAudit(tx, actor, { action: `${action}-period`, entity: 'period', entityId: id, detail });
}
