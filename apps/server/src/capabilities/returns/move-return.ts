import { type ReturnAction, transitionFrom } from '@lianchuang/domain/returns/states';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markDirty } from '../periods/public.ts';
import { presentReturn } from './get-return.ts';
import { lockReturnRow, type ReturnRow } from './store.ts';

/**
 * Takes a return for a step of its life: held against others, version and state table checked.
 * Throws `not-found`, `stale-version` with the present return, `wrong-state`.
 */
export async function takeReturn(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: ReturnAction,
  may: (actor: Actor, row: ReturnRow) => boolean,
): Promise<ReturnRow> {
  const row = await lockReturnRow(tx, id);
  if (!may(actor, row)) {
    throw transitionFrom(row.state, action)
      ? new ProblemError('not-allowed', 403)
      : new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  }
  if (row.version !== version) throw stale(await presentReturn(tx, actor, row));
  if (!transitionFrom(row.state, action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  return row;
}

/** Writes the step: state, history, audit row, and that the period's figures are no longer current. */
export async function recordStep(
  tx: WriteTx,
  actor: Actor,
  row: ReturnRow,
  action: ReturnAction,
  reasons: readonly { questionId: string; reason: string }[] = [],
  detail: Record<string, unknown> = {},
): Promise<void> {
  const transition = transitionFrom(row.state, action);
  if (!transition) throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  await tx.run('update return set state = $3, version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    transition.to,
  ]);
  await tx.run(
    `insert into return_event (county_id, return_id, number, action, at, by_user, by_name, reasons, path)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from return_event where county_id = $1 and return_id = $2`,
    [tx.countyId, row.id, action, tx.now, actor.userId, actor.displayName, JSON.stringify(reasons), row.path],
  );
  await writeAudit(tx, actor, {
    action: `${action}-return`,
    entity: 'return',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { period: row.period_id, ...(reasons.length > 0 ? { reasons } : {}), ...detail },
  });
  await markDirty(tx, row.period_id);
}
