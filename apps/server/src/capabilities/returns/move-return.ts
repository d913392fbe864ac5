import { type ReturnAction, transitionFrom } from '@lianchuang/domain/returns/states';
import { writeAudits } from '../../platform/audit/write-audits.ts';
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
  await checkStep(tx, actor, row, version, action, may);
  return row;
}

/** Whether a return already held may take the step. Throws as `takeReturn`. */
export async function checkStep(
  tx: WriteTx,
  actor: Actor,
  row: ReturnRow,
  version: number,
  action: ReturnAction,
  may: (actor: Actor, row: ReturnRow) => boolean,
): Promise<void> {
  if (!may(actor, row)) {
    throw transitionFrom(row.state, action)
      ? new ProblemError('not-allowed', 403)
      : new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  }
  if (row.version !== version) throw stale(await presentReturn(tx, actor, row));
  if (!transitionFrom(row.state, action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
}

/** One return's step. */
export interface Step {
  readonly row: ReturnRow;
  readonly reasons?: readonly { questionId: string; reason: string }[];
  readonly detail?: Record<string, unknown>;
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
  await recordSteps(tx, actor, action, [{ row, reasons, detail }]);
}

/** The same step of many returns, as `recordStep` writes one. */
export async function recordSteps(
  tx: WriteTx,
  actor: Actor,
  action: ReturnAction,
  steps: readonly Step[],
): Promise<void> {
  const targets = steps.map(({ row }) => {
    const transition = transitionFrom(row.state, action);
    if (!transition) throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
    return transition.to;
  });
  await tx.run(
    `update return t set state = s.state, version = t.version + 1 from unnest($2::uuid[], $3::text[]) as s(id, state)
     where t.county_id = $1 and t.id = s.id`,
    [tx.countyId, steps.map(({ row }) => row.id), targets],
  );
  await tx.run(
    `insert into return_event (county_id, return_id, number, action, at, by_user, by_name, reasons, path)
     select $1, s.id, (select coalesce(max(e.number), 0) + 1 from return_event e where e.county_id = $1 and e.return_id = s.id),
       $2, $3, $4, $5, s.reasons, s.path from unnest($6::uuid[], $7::jsonb[], $8::text[]) as s(id, reasons, path)`,
    [
      tx.countyId,
      action,
      tx.now,
      actor.userId,
      actor.displayName,
      steps.map(({ row }) => row.id),
      steps.map(({ reasons = [] }) => JSON.stringify(reasons)),
      steps.map(({ row }) => row.path),
    ],
  );
  await writeAudits(
    tx,
    actor,
    steps.map(({ row, reasons = [], detail }) => ({
      action: `${action}-return`,
      entity: 'return',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { period: row.period_id, ...(reasons.length > 0 ? { reasons } : {}), ...detail },
    })),
  );
  // A county has few periods, however many returns.
  for (const period of new Set(steps.map(({ row }) => row.period_id))) await markDirty(tx, period);
}
