import type { Basis } from '@lianchuang/domain/http/shapes';
import { fractionOfYear, periodOf } from '@lianchuang/domain/periods/calendar';
import { evaluateTargets, type HistoryPoint } from '@lianchuang/domain/scoring/evaluate-targets';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { markComputed, selectPeriod } from '../periods/public.ts';
import { computePeriod } from './compute-period.ts';
import { readRecords } from './read-inputs.ts';
import { replaceFigures, replaceTargets, selectTargetHistory } from './store.ts';

/**
 * Computes measures, scores, indicators and targets of a period anew, for both bases, and writes them.
 * There is no incremental state: recomputing is always right. Needs a scope over the whole county.
 * Throws `period-locked`. Returns the time taken in milliseconds and how many organisations there are.
 */
export async function recomputePeriod(
  tx: WriteTx,
  periodId: string,
): Promise<{ period: string; milliseconds: number; organisations: number }> {
  const started = performance.now();
  const readAt = (await tx.maybe<{ at: string }>('select clock_timestamp() as at'))?.at ?? tx.now;
  const period = await selectPeriod(tx, periodId, true);
  if (!period) throw notFound('period');
  if (period.state === 'locked')
    throw new ProblemError('period-locked', 409, { params: { period: periodId } });
  const records = await readRecords(tx, periodId);
  for (const basis of ['self', 'reviewed'] as const) {
    const computed = await computePeriod(tx, periodId, basis, records);
    const { definition } = computed.version;
    const main = new Set(definition.standards.filter((s) => s.main).map((s) => s.id));
    await replaceFigures(tx, periodId, basis, computed.roster, computed.result, computed.sources, main);
    const history = await historyFor(tx, basis, periodId, definition.firstYear);
    await replaceTargets(
      tx,
      periodId,
      basis,
      evaluateTargets(definition, computed.result, 0, whenOf(periodId, definition.firstYear), history),
    );
  }
  await markComputed(tx, periodId, readAt);
  return {
    period: periodId,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
    organisations: records.roster.length,
  };
}

/** Where in the campaign a period's end lies: year 1.., and the share of that year gone. */
export function whenOf(periodId: string, firstYear: number): { year: number; fraction: number } {
  return { year: periodOf(periodId).year - firstYear + 1, fraction: fractionOfYear(periodId) };
}

/** Each target's figures in earlier quarters. */
export async function historyFor(
  tx: Parameters<typeof selectTargetHistory>[0],
  basis: Basis,
  periodId: string,
  firstYear: number,
): Promise<Map<string, HistoryPoint[]>> {
  const history = new Map<string, HistoryPoint[]>();
  for (const row of await selectTargetHistory(tx, basis, periodId)) {
    if (row.period_id === periodId) continue;
    const points = history.get(row.target_id) ?? [];
    points.push({ ...whenOf(row.period_id, firstYear), actual: row.actual });
    history.set(row.target_id, points);
  }
  return history;
}
