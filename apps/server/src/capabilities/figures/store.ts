import type { Basis } from '@lianchuang/domain/http/shapes';
import type { RegisterFigure } from '@lianchuang/domain/returns/register-difference';
import type { ReadTx } from '../../platform/db/database.ts';

export interface Totals {
  self: number | null;
  reviewed: number | null;
}

/** Totals of the main standard by `periodId/organisationId`, for the pairs asked (points of 100). */
export async function selectTotals(
  tx: ReadTx,
  pairs: readonly { periodId: string; organisationId: string }[],
): Promise<Map<string, Totals>> {
  if (pairs.length === 0) return new Map();
  const rows = await tx.many<{
    period_id: string;
    organisation_id: string;
    basis: Basis;
    total: number | null;
  }>(
    `select s.period_id, s.organisation_id, s.basis, nullif(s.total, 'NaN') as total from score s
     join (select distinct * from unnest($2::text[], $3::uuid[]) as w(period_id, organisation_id)) w
       on w.period_id = s.period_id and w.organisation_id = s.organisation_id
     where s.county_id = $1 and s.basis in ('self', 'reviewed') and s.main`,
    [tx.countyId, pairs.map((p) => p.periodId), pairs.map((p) => p.organisationId)],
  );
  const totals = new Map<string, Totals>();
  for (const row of rows) {
    const key = `${row.period_id}/${row.organisation_id}`;
    const entry = totals.get(key) ?? { self: null, reviewed: null };
    entry[row.basis] = row.total;
    totals.set(key, entry);
  }
  return totals;
}

/**
 * What registers said when a period was last computed or sealed, a row a measure, for others to join: period_id,
 * organisation_id, measure_id, value, numerator, denominator. $1 is the county.
 */
export const registerFigures = `select v.period_id, v.organisation_id, m.id as measure_id, nullif(m.value, 'NaN') as value,
    nullif(m.numerator, 'NaN') as numerator, nullif(m.denominator, 'NaN') as denominator
  from measure_value v, unnest(v.measures, v.value, v.numerator, v.denominator, v.sources) as m(id, value, numerator, denominator, source)
  where v.county_id = $1 and v.basis = 'self' and m.source = 'record'`;

/** Measures and roll-ups of one organisation as last computed, and which of them registers said. NaN becomes null. */
export async function selectKnown(
  tx: ReadTx,
  periodId: string,
  organisationId: string,
): Promise<{ values: Record<string, number | null>; registers: Record<string, RegisterFigure> }> {
  const values: Record<string, number | null> = {};
  const registers: Record<string, RegisterFigure> = {};
  const rows = await tx.many<RegisterFigure & { id: string; source: string }>(
    `select i.id, nullif(i.value, 'NaN') as value, null::float8 as numerator, null::float8 as denominator, 'rolled-up' as source
     from indicator_value v, unnest(v.indicators, v.value) as i(id, value)
     where v.county_id = $1 and v.period_id = $2 and v.organisation_id = $3 and v.basis = 'self'
     union all
     select m.id, nullif(m.value, 'NaN'), nullif(m.numerator, 'NaN'), nullif(m.denominator, 'NaN'), m.source
     from measure_value v, unnest(v.measures, v.value, v.numerator, v.denominator, v.sources) as m(id, value, numerator, denominator, source)
     where v.county_id = $1 and v.period_id = $2 and v.organisation_id = $3 and v.basis = 'self'`,
    [tx.countyId, periodId, organisationId],
  );
  for (const { id, source, value, numerator, denominator } of rows) {
    values[id] = value;
    if (source === 'record') registers[id] = { value, numerator, denominator };
  }
  return { values, registers };
}

/** What is stored of an organisation for a period: totals of the main standard and its measures. */
export interface StoredFigures extends Totals {
  /** As reviewed, else as it said itself; null where nothing was scored. */
  readonly passed: boolean | null;
  readonly measures: Readonly<Record<string, RegisterFigure>>;
}

/** Stored figures of many organisations for a period, as reviewed where they were, else as reported. NaN becomes null. */
export async function selectFigures(
  tx: ReadTx,
  periodId: string,
  organisationIds: readonly string[],
): Promise<Map<string, StoredFigures>> {
  const rows = await tx.many<{
    organisation_id: string;
    self: number | null;
    reviewed: number | null;
    passed: boolean | null;
    measures: Record<string, RegisterFigure> | null;
  }>(
    `select w.id as organisation_id, nullif(s.total, 'NaN') as self, nullif(r.total, 'NaN') as reviewed,
       case when nullif(r.total, 'NaN') is not null then r.passed when nullif(s.total, 'NaN') is not null then s.passed end as passed,
       (select jsonb_object_agg(m.id, jsonb_build_object('value', nullif(m.value, 'NaN'), 'numerator', nullif(m.numerator, 'NaN'),
          'denominator', nullif(m.denominator, 'NaN')))
        from unnest(v.measures, v.value, v.numerator, v.denominator) as m(id, value, numerator, denominator)) as measures
     from unnest($3::uuid[]) as w(id)
     left join score s on s.county_id = $1 and s.period_id = $2 and s.organisation_id = w.id and s.basis = 'self' and s.main
     left join score r on r.county_id = $1 and r.period_id = $2 and r.organisation_id = w.id and r.basis = 'reviewed' and r.main
     left join lateral (select m.* from measure_value m where m.county_id = $1 and m.period_id = $2 and m.organisation_id = w.id
       order by m.basis = 'reviewed' desc limit 1) v on true`,
    [tx.countyId, periodId, organisationIds],
  );
  return new Map(
    rows.map(({ organisation_id, self, reviewed, passed, measures }) => [
      organisation_id,
      { self, reviewed, passed, measures: measures ?? {} },
    ]),
  );
}

/** The county's headline figures as stored for a period, as reviewed: actual, and whether the requirement was met. */
export function selectTargetFigures(
  tx: ReadTx,
  periodId: string,
): Promise<{ target_id: string; actual: number | null; met: boolean }[]> {
  return tx.many(
    `select target_id, (result ->> 'actual')::float8 as actual, (result ->> 'met')::boolean as met from target_value
     where county_id = $1 and period_id = $2 and basis = 'reviewed'`,
    [tx.countyId, periodId],
  );
}
