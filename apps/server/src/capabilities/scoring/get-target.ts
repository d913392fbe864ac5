import type { Basis } from '@lianchuang/domain/http/shapes';
import type { getTarget as contract } from '@lianchuang/domain/scoring/contract';
import { evaluateTargets } from '@lianchuang/domain/scoring/evaluate-targets';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { computePeriod } from './compute-period.ts';
import { committeesOf, refOf, targetViews } from './list-targets.ts';
import { whenOf } from './recompute-period.ts';

/** One target, by committee and over time (R3.2). Throws `not-found`. */
export async function getTarget(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  id: string,
  query: { period?: string | undefined; basis?: Basis | undefined },
): Promise<z.output<(typeof contract)['response']>> {
  const { items, period, basis } = await targetViews(tx, viewer, query);
  const view = items.find((t) => t.id === id);
  if (!view || !period) throw notFound('target');
  const computed = await computePeriod(tx, period, basis);
  const when = whenOf(period, computed.version.definition.firstYear);
  const indicator = computed.result.indicators.get(view.indicator);
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  return {
    ...view,
    period,
    byCommittee: committeesOf(computed, viewer).flatMap((index) => {
      const own = evaluateTargets(computed.version.definition, computed.result, index, when).find(
        (t) => t.id === id,
      );
      if (!own || own.actual === null) return [];
      return [
        {
          organisation: refOf(computed, index),
          actual: own.actual,
          numerator: number(indicator?.numerator[index]),
          denominator: number(indicator?.denominator[index]),
          meets: own.met,
        },
      ];
    }),
  };
}
