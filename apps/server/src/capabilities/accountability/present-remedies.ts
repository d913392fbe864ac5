import type { Definition } from '@lianchuang/domain/campaign/definition';
import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { remedyActsOf } from '@lianchuang/domain/remedies/states';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionOn } from '../campaign/public.ts';
import { type ScoreOfQuarter, selectScoreSeries } from '../figures/public.ts';
import type { RemedyRow } from './store.ts';

/** Remedies with what the actor may do, whether their criteria are met again, and the score before and after (R3.5). */
export async function presentRemedies(
  tx: ReadTx,
  actor: Actor,
  rows: readonly RemedyRow[],
): Promise<Remedy[]> {
  const scores = await selectScoreSeries(
    tx,
    rows.map((r) => r.organisation_id),
  );
  const criteria = criteriaByKind((await definitionOn(tx, tx.today)).definition);
  return rows.map((row) => {
    const series = scores.get(row.organisation_id) ?? [];
    const known = criteria.get(row.organisation_kind) ?? [];
    const before = series.find((s) => s.period_id === row.period_id);
    const after = row.closed_on === null ? undefined : series.find((s) => s.ends_on >= (row.closed_on ?? ''));
    const facts = {
      state: row.state,
      owner: row.owner,
      reportedBy: row.reported_by,
      evidence: row.evidence,
    };
    return {
      id: row.id,
      organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
      problem: {
        id: row.problem_id,
        title: row.problem_title,
        source: row.source,
        state: row.problem_state,
        inspectionId: row.inspection_id,
        appraisalId: row.appraisal_id,
        previousId: row.previous_id,
      },
      periodId: row.period_id,
      targetId: row.target_id,
      title: row.title,
      endState: row.end_state,
      criteria: row.criteria.map((id) => ({ id, title: known.find((c) => c.id === id)?.title ?? id })),
      owner: row.owner,
      dueOn: row.due_on,
      state: row.state,
      overdueDays: row.state === 'open' ? Math.max(0, daysBetween(row.due_on, tx.today)) : 0,
      escalation: row.escalation,
      escalatedTo: row.escalated_name,
      metIn: row.state === 'open' || row.state === 'done' ? metIn(row, series, known) : null,
      before: before ? { periodId: before.period_id, total: before.total } : null,
      after:
        after && after.period_id !== row.period_id ? { periodId: after.period_id, total: after.total } : null,
      evidence: row.evidence,
      note: row.note,
      closedOn: row.closed_on,
      verifiedBy: row.verified_by,
      createdAt: row.created_at,
      createdBy: row.created_by,
      version: row.version,
      may: remedyActsOf(facts, { rights: actor.rights, userId: actor.userId, name: actor.displayName }),
    };
  });
}

interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly points: number;
}

function criteriaByKind(definition: Definition): Map<string, Criterion[]> {
  return new Map(
    definition.standards.filter((s) => s.main).map((s) => [s.for, s.goods.flatMap((g) => g.criteria)]),
  );
}

/** The latest quarter after the one in which the gap was found, where it has every criterion at its full points. */
function metIn(
  row: RemedyRow,
  series: readonly ScoreOfQuarter[],
  known: readonly Criterion[],
): string | null {
  const last = series.at(-1);
  if (!last || row.criteria.length === 0) return null;
  const found = series.find((s) => s.period_id === row.period_id)?.ends_on ?? row.found_on;
  if (last.ends_on <= found) return null;
  const full = row.criteria.every((id) => {
    const at = known.findIndex((c) => c.id === id);
    return at >= 0 && (last.points[at] ?? 0) >= (known[at]?.points ?? Number.POSITIVE_INFINITY);
  });
  return full ? last.period_id : null;
}
