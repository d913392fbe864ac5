import { applyPlan } from '@lianchuang/domain/planning/apply-plan';
import { planTarget } from '@lianchuang/domain/planning/plan-target';
import { computeCounty } from '@lianchuang/domain/scoring/compute-county';
import type { whatIf as contract } from '@lianchuang/domain/scoring/contract';
import { evaluateTargets } from '@lianchuang/domain/scoring/evaluate-targets';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { selectPeriods } from '../periods/public.ts';
import { computePeriod } from './compute-period.ts';
import { usualBasis } from './current-period.ts';
import { rootFor } from './plan-for.ts';
import { historyFor, whenOf } from './recompute-period.ts';

/** What becomes of a target when some of the plan's proposals are carried out: the county computed anew (R3.5). */
export async function whatIf(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  id: string,
  body: { period: string; organisationIds: readonly string[] },
): Promise<z.output<(typeof contract)['response']>> {
  const basis = usualBasis(
    (await selectPeriods(tx)).find((p) => p.id === body.period),
    undefined,
  );
  const computed = await computePeriod(tx, body.period, basis);
  const { definition, compiled } = computed.version;
  if (!definition.targets.some((t) => t.id === id)) throw notFound('target');
  const root = rootFor(computed, viewer);
  const wanted = new Set(body.organisationIds);
  const plan = planTarget(compiled, computed.inputs, computed.result, root, id);
  const chosen = { ...plan, organisations: plan.organisations.filter((o) => wanted.has(o.id)) };
  const after = computeCounty(compiled, applyPlan(compiled, computed.inputs, chosen));
  const when = whenOf(body.period, definition.firstYear);
  const history = root === 0 ? await historyFor(tx, basis, body.period, definition.firstYear) : new Map();
  const read = (result: typeof after) =>
    evaluateTargets(definition, result, root, when, history).find((t) => t.id === id);
  const then = read(after);
  return {
    before: read(computed.result)?.actual ?? null,
    after: then?.actual ?? null,
    met: then?.met ?? false,
    forecast: then?.forecast ?? 'no-data',
  };
}
