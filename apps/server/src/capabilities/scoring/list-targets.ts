import type { Target } from '@lianchuang/domain/campaign/definition';
import type { Basis } from '@lianchuang/domain/http/shapes';
import type { listTargets as contract, TargetView } from '@lianchuang/domain/scoring/contract';
import { evaluateTargets, type TargetResult } from '@lianchuang/domain/scoring/evaluate-targets';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { type ComputedPeriod, computePeriod } from './compute-period.ts';
import { currentPeriod, usualBasis } from './current-period.ts';
import { whenOf } from './recompute-period.ts';
import { selectTargetHistory, selectTargets } from './store.ts';

type Answer = z.output<(typeof contract)['response']>;

/** All targets of a period with trajectory, forecast, history and who is behind (R3.2, T1-T21). Whole-county scope. */
export async function targetViews(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  query: { period?: string | undefined; basis?: Basis | undefined },
): Promise<Answer> {
  const period = await currentPeriod(tx, query.period);
  const basis = usualBasis(period, query.basis);
  if (!period) return { period: null, basis, computedAt: null, stale: false, groups: [], items: [] };
  const computed = await computePeriod(tx, period.id, basis);
  const { definition } = computed.version;
  const rows = await selectTargetHistory(tx, basis, period.id);
  const when = whenOf(period.id, definition.firstYear);
  const history = new Map(
    definition.targets.map((t) => [
      t.id,
      rows.filter((r) => r.target_id === t.id && r.period_id !== period.id),
    ]),
  );
  const live = evaluateTargets(
    definition,
    computed.result,
    0,
    when,
    new Map(
      [...history].map(([id, list]) => [
        id,
        list.map((r) => ({ ...whenOf(r.period_id, definition.firstYear), actual: r.actual })),
      ]),
    ),
  );
  // A forecast looks at earlier quarters too, which may still change; that of a locked period stays as it was sealed.
  const sealed = period.state === 'locked' ? await selectTargets(tx, period.id, basis) : undefined;
  const results = live.map((result) => sealed?.get(result.id) ?? result);
  const stale =
    period.locked_at === null &&
    period.dirty_at !== null &&
    (period.computed_at === null || period.dirty_at > period.computed_at);
  const committees = committeesOf(computed, viewer);
  const perCommittee = committees.map((index) => ({
    index,
    results: new Map(evaluateTargets(definition, computed.result, index, when).map((r) => [r.id, r])),
  }));
  return {
    period: period.id,
    basis,
    computedAt: period.locked_at ?? (stale ? period.computed_at : tx.now),
    stale,
    groups: definition.groups,
    items: results.map((result, i) => {
      const target = definition.targets[i] as Target;
      return {
        ...presentTarget(computed, target, result),
        history: [
          ...(history.get(target.id) ?? []).map((h) => ({ period: h.period_id, actual: h.actual })),
          { period: period.id, actual: result.actual },
        ],
        behind: behindOf(computed, target, perCommittee),
      };
    }),
  };
}

/** A target's figures in the words of the contract, without history. */
export function presentTarget(
  computed: ComputedPeriod,
  target: Target,
  result: TargetResult,
): Omit<TargetView, 'history' | 'behind'> {
  return {
    id: target.id,
    title: target.title,
    group: target.group,
    quote: target.quote,
    indicator: target.indicator,
    actual: result.actual,
    required: result.required,
    requiredMax: result.requiredMax,
    striving: result.striving,
    comparator: result.comparator,
    unit: target.unit,
    met: result.met,
    trajectory: result.trajectory,
    trajectoryByYear: target.trajectory.map((t) => ({ year: t.year, value: t.value, assumed: t.assumed })),
    forecast: result.forecast,
    meeting: result.meeting,
    total: result.total,
    lacking: result.lacking,
    parts: result.parts.map((p) => ({ ...p })),
    assumed: target.assumed,
    source: sourceOf(computed, target),
    responsible: target.responsible,
    due: target.due,
  };
}

/** `record` when every measure the target reads comes from a register alone. */
function sourceOf(computed: ComputedPeriod, target: Target): 'reported' | 'record' {
  const { indicators, standards } = computed.version.definition;
  const wanted = [target.indicator, ...target.parts.map((p) => p.indicator)];
  const measures = indicators
    .filter((i) => wanted.includes(i.id))
    .flatMap((i) => [
      i.measure,
      ...i.where.map((w) => w.measure),
      ...(i.where.some((w) => w.passes) && standards.length > 0 ? ['passes'] : []),
    ])
    .filter((m) => m !== undefined);
  const recorded = (id: string): boolean => {
    const source = computed.sources.get(id);
    return source !== undefined && !source.includes(1) && source.includes(2);
  };
  return measures.length > 0 && measures.every(recorded) ? 'record' : 'reported';
}

/** Tree indexes of the committees a viewer may see, the county itself left out. */
export function committeesOf(computed: ComputedPeriod, viewer: Pick<Scope, 'lo' | 'hi'>): number[] {
  return computed.roster.flatMap((r, i) =>
    i > 0 && r.kind.endsWith('committee') && r.path >= viewer.lo && r.path < viewer.hi ? [i] : [],
  );
}

function behindOf(
  computed: ComputedPeriod,
  target: Target,
  committees: readonly { index: number; results: ReadonlyMap<string, TargetResult> }[],
): TargetView['behind'] {
  return committees
    .map(({ index, results }) => ({ index, result: results.get(target.id) }))
    .filter(({ result }) => result?.applies && !result.met && result.actual !== null)
    .sort((a, b) => Math.abs(b.result?.difference ?? 0) - Math.abs(a.result?.difference ?? 0))
    .slice(0, 3)
    .map(({ index, result }) => ({ organisation: refOf(computed, index), actual: result?.actual ?? null }));
}

/** An organisation of the period's roster, under the name it had then. */
export function refOf(computed: ComputedPeriod, index: number): { id: string; name: string; kind: string } {
  const row = computed.roster[index];
  if (!row) throw new Error(`no organisation ${index}`);
  return { id: row.organisation_id, name: row.name, kind: row.kind };
}
