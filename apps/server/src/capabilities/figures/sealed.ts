import type { ReadTx } from '../../platform/db/database.ts';

/** A reviewed result by the main standard, as a locked period keeps it. */
export interface Standing {
  readonly organisationId: string;
  readonly kind: string;
  readonly total: number | null;
  readonly passed: boolean;
  readonly vetoes: number;
}

/** The latest locked period: of those that end on one day the year, then the quarter. Null before the first. */
export async function latestLocked(
  tx: ReadTx,
  until = tx.today,
): Promise<{ id: string; ends_on: string } | null> {
  const row = await tx.maybe<{ id: string; ends_on: string }>(
    `select id, ends_on from period where county_id = $1 and state = 'locked' and ends_on <= $2
     order by ends_on desc, case kind when 'year' then 1 when 'quarter' then 2 else 3 end limit 1`,
    [tx.countyId, until],
  );
  return row ?? null;
}

/** Locked quarters from a day on, in order of time. */
export async function lockedQuarters(tx: ReadTx, from: string, until = tx.today): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `select id from period where county_id = $1 and state = 'locked' and kind = 'quarter' and starts_on >= $2 and ends_on <= $3
     order by ends_on`,
    [tx.countyId, from, until],
  );
  return rows.map((r) => r.id);
}

/** Standings in a period by organisation, of those named and in sight. */
export async function selectStandings(
  tx: ReadTx,
  periodId: string,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  const rows = await tx.many<Standing>(
    `select s.organisation_id as "organisationId", r.kind, nullif(s.total, 'NaN') as total, s.passed, cardinality(s.vetoes) as vetoes
     from score s join roster r on r.county_id = s.county_id and r.period_id = s.period_id and r.organisation_id = s.organisation_id
     where s.county_id = $1 and s.period_id = $2 and s.organisation_id = any($3) and s.basis = 'reviewed' and s.main`,
    [tx.countyId, periodId, ids],
  );
  return new Map(rows.map((r) => [r.organisationId, r]));
}

/** One measure of a locked period by organisation, of those in sight that have it; reviewed. */
export async function selectMeasure(
  tx: ReadTx,
  periodId: string,
  measureId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.many<{ id: string; value: number | null }>(
    `select v.organisation_id as id, nullif(m.value, 'NaN') as value from measure_value v, unnest(v.measures, v.value) as m(id, value)
     where v.county_id = $1 and v.period_id = $2 and v.basis = 'reviewed' and v.organisation_id = any($3) and m.id = $4`,
    [tx.countyId, periodId, ids, measureId],
  );
  return new Map(rows.flatMap((r) => (r.value === null ? [] : [[r.id, r.value]])));
}

/** One indicator of a period as stored at committees of certain kinds; who has no figure is left out. */
export function selectIndicator(
  tx: ReadTx,
  periodId: string,
  indicatorId: string,
  kinds: readonly string[],
): Promise<{ organisationId: string; value: number }[]> {
  return tx.many(
    `select v.organisation_id as "organisationId", i.value from indicator_value v
     join roster r on r.county_id = v.county_id and r.period_id = v.period_id and r.organisation_id = v.organisation_id and r.kind = any($4),
     unnest(v.indicators, v.value) as i(id, value)
     where v.county_id = $1 and v.period_id = $2 and v.basis = 'reviewed' and i.id = $3 and i.value <> 'NaN'`,
    [tx.countyId, periodId, indicatorId, kinds],
  );
}

/** One organisation's reviewed points in one quarter. */
export interface QuarterScore {
  readonly organisationId: string;
  readonly kind: string;
  readonly path: string;
  readonly periodId: string;
  readonly total: number;
  readonly passed: boolean;
}

/** Reviewed points of the main standard in the quarters named, in order of time; everything in sight. */
export function selectQuarterScores(tx: ReadTx, quarters: readonly string[]): Promise<QuarterScore[]> {
  return tx.many<QuarterScore>(
    `select s.organisation_id as "organisationId", r.kind, s.path, s.period_id as "periodId", s.total, s.passed
     from score s join roster r on r.county_id = s.county_id and r.period_id = s.period_id and r.organisation_id = s.organisation_id
     where s.county_id = $1 and s.period_id = any($2) and s.basis = 'reviewed' and s.main and s.total <> 'NaN'
     order by s.period_id, s.path`,
    [tx.countyId, quarters],
  );
}
