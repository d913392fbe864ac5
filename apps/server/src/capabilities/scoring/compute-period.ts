import type { Basis } from '@lianchuang/domain/http/shapes';
import { computeCounty } from '@lianchuang/domain/scoring/compute-county';
import type { CountyResult } from '@lianchuang/domain/scoring/types';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { type DefinitionVersion, definitionFor } from '../campaign/public.ts';
import { type PeriodRow, selectPeriod } from '../periods/public.ts';
import { type PeriodInputs, type PeriodRecords, readInputs, readRecords } from './read-inputs.ts';

/** A period's figures in memory, with all they rest on. */
export interface ComputedPeriod extends PeriodInputs {
  readonly period: PeriodRow;
  readonly basis: Basis;
  readonly version: DefinitionVersion;
  readonly result: CountyResult;
  readonly indexOf: ReadonlyMap<string, number>;
}

/** The latest result of each county, period and basis, for as long as nothing it rests on has changed. */
const kept = new Map<string, ComputedPeriod>();

/** The day as of which a period's figures are reckoned, also where it lies after its end. */
export function reckonedOn(tx: ReadTx, period: PeriodRow): string {
  return period.locked_at === null ? tx.today : period.locked_at.slice(0, 10);
}

/**
 * Computes a period from its records. Needs a scope over the whole county. Lateness is reckoned as of today, for a
 * locked period as of the day it was locked. `fresh`: compute anew, whatever is kept, from these records. Throws `not-found`, also for a period that is only planned.
 */
export async function computePeriod(
  tx: ReadTx,
  periodId: string,
  basis: Basis,
  fresh?: PeriodRecords,
): Promise<ComputedPeriod> {
  const period = await selectPeriod(tx, periodId);
  if (!period || period.state === 'planned') throw notFound('period');
  const version = await definitionFor(tx, period);
  const key = [tx.countyId, periodId, basis].join('/');
  const before = kept.get(key);
  const current =
    before &&
    before.period.version === period.version &&
    before.period.dirty_at === period.dirty_at &&
    before.version.hash === version.hash &&
    before.period.computed_at === period.computed_at;
  if (current && !fresh) return before;
  const read = await readInputs(
    tx,
    period,
    version,
    basis,
    reckonedOn(tx, period),
    fresh ?? (await readRecords(tx, periodId)),
  );
  const computed: ComputedPeriod = {
    ...read,
    period,
    basis,
    version,
    result: computeCounty(version.compiled, read.inputs),
    indexOf: new Map(read.roster.map((r, i) => [r.organisation_id, i])),
  };
  if (kept.size >= 24) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, computed);
  return computed;
}
