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
 * SQL that brings what registers said when a period was last computed or sealed to answers: after `return r` and its
 * `return_answer a`, the figure `f` (value, numerator, denominator) of the answer's measure, where a register gave it.
 * Looked up an answer at a time in the one row of its organisation, whatever the planner thinks of how many there are.
 */
export const joinRegisterFigure = `join measure_value v on v.county_id = r.county_id and v.period_id = r.period_id
    and v.organisation_id = r.organisation_id and v.basis = 'self'
  cross join lateral (select array_position(v.measures, a.measure_id) as nth) at
  cross join lateral (select nullif(v.value[at.nth], 'NaN') as value, nullif(v.numerator[at.nth], 'NaN') as numerator,
    nullif(v.denominator[at.nth], 'NaN') as denominator, v.sources[at.nth] as source) f`;

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

/** One quarter's score of an organisation by its main standard; reviewed where it was, else as reported itself. */
export interface ScoreOfQuarter {
  readonly organisation_id: string;
  readonly period_id: string;
  readonly ends_on: string;
  readonly total: number;
  /** In the order of the criteria of the standard; NaN: not applicable. */
  readonly points: readonly number[];
}

/** Scores of every quarter of the organisations, the earliest first. */
export async function selectScoreSeries(
  tx: ReadTx,
  organisations: readonly string[],
): Promise<Map<string, ScoreOfQuarter[]>> {
  const series = new Map<string, ScoreOfQuarter[]>();
  if (organisations.length === 0) return series;
  const rows = await tx.many<ScoreOfQuarter>(
    `select distinct on (s.organisation_id, p.ends_on) s.organisation_id, s.period_id, p.ends_on, s.total, s.points from score s
     join period p on p.county_id = s.county_id and p.id = s.period_id and p.kind = 'quarter'
     where s.county_id = $1 and s.organisation_id = any($2) and s.main and s.total <> 'NaN'
     order by s.organisation_id, p.ends_on, s.basis`,
    [tx.countyId, [...new Set(organisations)]],
  );
  for (const row of rows) {
    const list = series.get(row.organisation_id);
    if (list) list.push(row);
    else series.set(row.organisation_id, [row]);
  }
  return series;
}

/** What the stored figures of a quarter say of each organisation, where its register and its review have spoken. */
export interface ReviewedFacts {
  readonly organisation_id: string;
  readonly reviewed: number | null;
  readonly before: number | null;
  readonly vetoes: readonly string[];
  readonly vacant: number | null;
  readonly satisfaction: number | null;
}

/** Reviewed scores of a quarter and the one before, vetoes, and two measures, of organisations of some kinds. */
export function selectReviewedFacts(
  tx: ReadTx,
  periodId: string,
  kinds: readonly string[],
): Promise<ReviewedFacts[]> {
  return tx.many<ReviewedFacts>(
    `with now as (select id, starts_on from period where county_id = $1 and id = $2 and kind = 'quarter'),
      before as (select p.id from period p join now n on p.ends_on < n.starts_on
        where p.county_id = $1 and p.kind = 'quarter' and p.state = 'locked' and p.ends_on >= n.starts_on - 1
        order by p.ends_on desc limit 1)
     select r.organisation_id, nullif(s.total, 'NaN') as reviewed, nullif(b.total, 'NaN') as before, coalesce(s.vetoes, '{}') as vetoes,
       nullif(m.value[array_position(m.measures, 'teams.secretary-vacant-months')], 'NaN') as vacant,
       nullif(m.value[array_position(m.measures, 'appraisal.satisfaction')], 'NaN') as satisfaction
     from now join roster r on r.county_id = $1 and r.period_id = now.id and r.kind = any($3)
     left join score s on s.county_id = $1 and s.period_id = now.id and s.basis = 'reviewed' and s.organisation_id = r.organisation_id and s.main
     left join score b on b.county_id = $1 and b.period_id = (select id from before) and b.basis = 'reviewed'
       and b.organisation_id = r.organisation_id and b.main
     left join measure_value m on m.county_id = $1 and m.period_id = now.id and m.basis = 'reviewed' and m.organisation_id = r.organisation_id
     where exists (select 1 from organisation o where o.county_id = $1 and o.id = r.organisation_id and o.dissolved_on is null)`,
    [tx.countyId, periodId, kinds],
  );
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
