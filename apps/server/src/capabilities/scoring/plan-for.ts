import type { Basis } from '@lianchuang/domain/http/shapes';
import { planTarget } from '@lianchuang/domain/planning/plan-target';
import type { planTargetRoute as contract } from '@lianchuang/domain/scoring/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { type ComputedPeriod, computePeriod } from './compute-period.ts';
import { refOf, targetViews } from './list-targets.ts';

/** The organisation a viewer plans for: the county, or the committee at the top of their own part of the tree. */
export function rootFor(computed: ComputedPeriod, viewer: Pick<Scope, 'lo' | 'hi'>): number {
  return Math.max(
    0,
    computed.roster.findIndex((r) => r.path >= viewer.lo && r.path < viewer.hi),
  );
}

/**
 * The gap plan of a target: the smallest set of organisations and each one's cheapest criteria (R3.5).
 * A committee plans for its own part of the tree. Whole-county scope. Throws `not-found`.
 */
export async function planFor(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  id: string,
  query: { period?: string | undefined; basis?: Basis | undefined },
): Promise<z.output<(typeof contract)['response']>> {
  const { items, period, basis } = await targetViews(tx, viewer, query);
  const target = items.find((t) => t.id === id);
  if (!target || !period) throw notFound('target');
  const computed = await computePeriod(tx, period, basis);
  const { definition, compiled } = computed.version;
  const plan = planTarget(compiled, computed.inputs, computed.result, rootFor(computed, viewer), id);
  const titles = new Map(
    definition.standards.flatMap((s) =>
      s.goods.flatMap((g) =>
        g.criteria.map((c) => [`${s.for}/${c.id}`, { title: c.title, good: g.title }] as const),
      ),
    ),
  );
  const measures = new Map([...definition.measures, ...definition.indicators].map((m) => [m.id, m.title]));
  return {
    target,
    period,
    needed: plan.needed,
    reachable: plan.reachable,
    after: plan.after,
    organisations: plan.organisations.map((o) => {
      const row = computed.roster[o.index];
      const supervisor = computed.result.tree.parents[o.index] ?? -1;
      return {
        ...refOf(computed, o.index),
        supervisor: supervisor >= 0 ? refOf(computed, supervisor).name : '',
        score: o.score,
        effort: o.effort,
        criteria: o.criteria.map((c) => ({
          id: c.id,
          title: titles.get(`${row?.kind}/${c.id}`)?.title ?? measures.get(c.id) ?? c.id,
          good: titles.get(`${row?.kind}/${c.id}`)?.good ?? c.good,
          from: c.from,
          to: c.to,
          points: c.points,
          effort: c.effort,
        })),
      };
    }),
  };
}
