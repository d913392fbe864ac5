import type { WeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import { monthsBehind } from '@lianchuang/domain/weak-organisations/find-weak';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface WeakRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  supervisor: string | null;
  period_id: string | null;
  named_on: string;
  by_rule: boolean;
  grounds: WeakOrganisation['grounds'];
  figures: WeakOrganisation['figures'];
  reason: string;
  named_by: string;
  state: WeakOrganisation['state'];
  plan: string;
  helper: string;
  plan_due_on: string | null;
  lifted_on: string | null;
  progress: WeakOrganisation['progress'];
  appraisals: WeakOrganisation['appraisals'];
  version: number;
}

/** Rows of the county ($1) with what was done about each; further conditions on `w` follow with `and`. */
export const selectWeak = `
  select w.id, w.organisation_id, v.name as organisation_name, o.kind as organisation_kind, w.period_id, w.named_on, w.by_rule, w.grounds,
    w.figures, w.reason, w.named_by, w.state, w.plan, w.helper, w.plan_due_on, w.lifted_on, w.version,
    (select s.name from organisation_version c join organisation_version s on s.county_id = c.county_id and s.organisation_id = c.supervisor_id
       and s.valid_to is null where c.county_id = w.county_id and c.organisation_id = w.organisation_id and c.valid_to is null limit 1) as supervisor,
    coalesce((select jsonb_agg(jsonb_build_object('month', p.month, 'progress', p.progress, 'by', p.by_name) order by p.month)
      from weak_progress p where p.county_id = w.county_id and p.weak_id = w.id), '[]') as progress,
    coalesce((select jsonb_agg(jsonb_build_object('on', a.on_date, 'lifted', a.lifted, 'finding', a.finding, 'by', a.by_name) order by a.nth)
      from weak_appraisal a where a.county_id = w.county_id and a.weak_id = w.id), '[]') as appraisals
  from weak_organisation w ${joinOrganisation('w')} where w.county_id = $1`;

/** A row with what the actor may do: those above plan and appraise, all who work on it report. */
export function presentWeak(row: WeakRow, actor: Actor, today: string): WeakOrganisation {
  const above = actor.rights.includes('remedies.issue') && actor.organisationId !== row.organisation_id;
  const planned = row.state === 'rectifying';
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    supervisor: row.supervisor,
    periodId: row.period_id,
    namedOn: row.named_on,
    byRule: row.by_rule,
    grounds: row.grounds,
    figures: row.figures,
    reason: row.reason,
    namedBy: row.named_by,
    state: row.state,
    plan: row.plan,
    helper: row.helper,
    planDueOn: row.plan_due_on,
    liftedOn: row.lifted_on,
    progress: row.progress,
    behind:
      row.state === 'lifted'
        ? []
        : monthsBehind(
            row.named_on,
            row.progress.map((p) => p.month),
            today,
          ),
    appraisals: row.appraisals,
    version: row.version,
    may: [
      ...(above && row.state !== 'lifted' ? (['plan'] as const) : []),
      ...(planned && actor.rights.includes('remedies.work') ? (['report'] as const) : []),
      ...(above && planned ? (['appraise'] as const) : []),
    ],
  };
}

/** One row in scope. Throws `not-found`. */
async function readWeak(tx: ReadTx, id: string, lock = false): Promise<WeakRow> {
  const row = await tx.maybe<WeakRow>(
    `${selectWeak} and w.id = $2 and w.path >= $3 and w.path < $4${lock ? ' for update of w' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('weak-organisation');
  return row;
}

/**
 * One act on a row that is held meanwhile: checks version and what the row allows, then `change` and audit.
 * Throws `not-found`, `stale-version`, `wrong-state`.
 */
export async function changeWeak(
  tx: WriteTx,
  actor: Actor,
  { id, version, action }: { id: string; version: number; action: WeakOrganisation['may'][number] },
  detail: Record<string, unknown>,
  change: (row: WeakRow) => Promise<unknown>,
): Promise<WeakOrganisation> {
  const row = await readWeak(tx, id, true);
  const before = presentWeak(row, actor, tx.today);
  if (row.version !== version) throw stale(before);
  if (!before.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  await change(row);
  await tx.run('update weak_organisation set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    id,
  ]);
  await writeAudit(tx, actor, {
    action: `${action}-weak-organisation`,
    entity: 'weak-organisation',
    entityId: id,
    organisation: row.organisation_name,
    detail,
  });
  return presentWeak(await readWeak(tx, id), actor, tx.today);
}

/** Presents one row. Throws `not-found`. */
export async function showWeak(tx: ReadTx, actor: Actor, id: string): Promise<WeakOrganisation> {
  return presentWeak(await readWeak(tx, id), actor, tx.today);
}

/** Weak organisations at or below an organisation that have no plan yet, and whether a month's word is owed by itself. */
export async function countWeak(
  tx: ReadTx,
  organisationId: string,
): Promise<{ unplanned: number; owed: number }> {
  const row = await tx.maybe<{ unplanned: number; owed: number }>(
    `select count(*) filter (where w.state = 'named' and w.organisation_id <> $2) as unplanned,
       count(*) filter (where w.state = 'rectifying' and w.organisation_id = $2 and not exists (
         select 1 from weak_progress p where p.county_id = w.county_id and p.weak_id = w.id and p.month = date_trunc('month', $3::date)::date)) as owed
     from weak_organisation w where w.county_id = $1`,
    [tx.countyId, organisationId, tx.today],
  );
  return row ?? { unplanned: 0, owed: 0 };
}
