import type { Basis } from '@lianchuang/domain/http/shapes';
import type { TargetResult } from '@lianchuang/domain/scoring/evaluate-targets';
import type { CountyResult } from '@lianchuang/domain/scoring/types';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import type { RosterRow } from '../returns/public.ts';
import { sourceNames } from './measure-rows.ts';

const list = (values: Iterable<number>): string =>
  `{${Array.from(values, (v) => (Number.isNaN(v) ? 'NaN' : String(v))).join(',')}}`;
/** Ids are of letters, digits, dots and dashes and need no quotes, each of which would be escaped again on its way. */
const words = (values: readonly string[]): string =>
  `{${values.map((v) => (/^(?!null$)[\w.-]+$/i.test(v) ? v : JSON.stringify(v))).join(',')}}`;

/**
 * What an insert does where the row is there already: nothing, unless one of the columns differs. A figure that has
 * not changed is not written again, so that a recompute after one answer leaves no thousand dead rows behind.
 */
function unlessSame(table: string, key: string, columns: readonly string[]): string {
  const list = (of: string): string => columns.map((c) => `${of}.${c}`).join(', ');
  return `on conflict (county_id, period_id, basis, ${key}) do update
     set (${columns.join(', ')}) = row(${list('excluded')})
     where (${list(table)}) is distinct from (${list('excluded')})`;
}

/** Replaces a period's computed figures of one basis: a row an organisation, arrays side by side. */
export async function replaceFigures(
  tx: WriteTx,
  periodId: string,
  basis: Basis,
  roster: readonly RosterRow[],
  result: CountyResult,
  sources: ReadonlyMap<string, Uint8Array>,
  main: ReadonlySet<string>,
): Promise<void> {
  await putMeasures(tx, periodId, basis, roster, result, sources);
  await putScores(tx, periodId, basis, roster, result, main);
  await putIndicators(tx, periodId, basis, roster, result);
}

/** Removes what has no figures any more. */
async function keepOnly(
  tx: WriteTx,
  table: 'measure_value' | 'indicator_value',
  periodId: string,
  basis: Basis,
  organisations: readonly string[],
): Promise<void> {
  await tx.run(
    `delete from ${table} f where f.county_id = $1 and f.period_id = $2 and f.basis = $3
       and not exists (select 1 from unnest($4::uuid[]) as r(id) where r.id = f.organisation_id)`,
    [tx.countyId, periodId, basis, organisations],
  );
}

async function putMeasures(
  tx: WriteTx,
  periodId: string,
  basis: Basis,
  roster: readonly RosterRow[],
  result: CountyResult,
  sources: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  // The database gives measures in no order; a seal over them needs one.
  const columns = [...result.measures]
    .map(([id, c]) => ({ id, c, source: sources.get(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = roster.flatMap((o, i) => {
    const here = columns.filter(
      ({ c, source }) => !Number.isNaN(c.value[i] as number) || source?.[i] === sourceNames.indexOf('record'),
    );
    if (here.length === 0) return [];
    return [
      {
        id: o.organisation_id,
        path: o.path,
        measures: words(here.map(({ id }) => id)),
        value: list(here.map(({ c }) => c.value[i] as number)),
        numerator: list(here.map(({ c }) => c.numerator?.[i] ?? Number.NaN)),
        denominator: list(here.map(({ c }) => c.denominator?.[i] ?? Number.NaN)),
        sources: words(here.map(({ source }) => sourceNames[source?.[i] ?? 0] ?? 'derived')),
      },
    ];
  });
  const ids = rows.map((r) => r.id);
  await keepOnly(tx, 'measure_value', periodId, basis, ids);
  await tx.run(
    `insert into measure_value (county_id, period_id, basis, organisation_id, measures, value, numerator, denominator, sources, path)
     select $1, $2, $3, r.id, r.m::text[], r.v::float8[], r.n::float8[], r.d::float8[], r.s::text[], r.path
     from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) as r(id, m, v, n, d, s, path)
     ${unlessSame('measure_value', 'organisation_id', ['measures', 'value', 'numerator', 'denominator', 'sources', 'path'])}`,
    [
      tx.countyId,
      periodId,
      basis,
      ids,
      rows.map((r) => r.measures),
      rows.map((r) => r.value),
      rows.map((r) => r.numerator),
      rows.map((r) => r.denominator),
      rows.map((r) => r.sources),
      rows.map((r) => r.path),
    ],
  );
}

async function putScores(
  tx: WriteTx,
  periodId: string,
  basis: Basis,
  roster: readonly RosterRow[],
  result: CountyResult,
  main: ReadonlySet<string>,
): Promise<void> {
  const rows = [...result.scores].flatMap(([standard, s]) => {
    const goods = s.organisations.length === 0 ? 0 : s.goods.length / s.organisations.length;
    const criteria = s.organisations.length === 0 ? 0 : s.points.length / s.organisations.length;
    return Array.from(s.organisations, (index, r) => ({
      organisation: roster[index] as RosterRow,
      standard,
      total: Number.isNaN(s.total[r] as number) ? null : (s.total[r] as number),
      goods: list(s.goods.subarray(r * goods, (r + 1) * goods)),
      points: list(s.points.subarray(r * criteria, (r + 1) * criteria)),
      passed: s.passed[r] === 1,
      vetoed: s.vetoed[r] as number,
    })).filter((row) => row.total !== null || row.vetoed !== 0);
  });
  const ids = rows.map((r) => r.organisation.organisation_id);
  const standards = rows.map((r) => r.standard);
  await tx.run(
    `delete from score s where s.county_id = $1 and s.period_id = $2 and s.basis = $3 and not exists (
       select 1 from unnest($4::uuid[], $5::text[]) as r(id, standard) where r.id = s.organisation_id and r.standard = s.standard_id)`,
    [tx.countyId, periodId, basis, ids, standards],
  );
  await tx.run(
    `insert into score (county_id, period_id, basis, organisation_id, standard_id, total, goods, points, passed, vetoes, main, path)
     select $1, $2, $3, r.id, r.standard, r.total, r.goods::float8[], r.points::float8[], r.passed, r.vetoes::text[], r.main, r.path
     from unnest($4::uuid[], $5::text[], $6::float8[], $7::text[], $8::text[], $9::boolean[], $10::text[], $11::boolean[], $12::text[])
       as r(id, standard, total, goods, points, passed, vetoes, main, path)
     ${unlessSame('score', 'organisation_id, standard_id', ['total', 'goods', 'points', 'passed', 'vetoes', 'main', 'path'])}`,
    [
      tx.countyId,
      periodId,
      basis,
      ids,
      standards,
      rows.map((r) => r.total),
      rows.map((r) => r.goods),
      rows.map((r) => r.points),
      rows.map((r) => r.passed),
      rows.map((r) => words([0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => r.vetoed & (1 << bit)).map(String))),
      rows.map((r) => main.has(r.standard)),
      rows.map((r) => r.organisation.path),
    ],
  );
}

async function putIndicators(
  tx: WriteTx,
  periodId: string,
  basis: Basis,
  roster: readonly RosterRow[],
  result: CountyResult,
): Promise<void> {
  const parents = new Set(result.tree.parents);
  const columns = [...result.indicators];
  const names = words(columns.map(([id]) => id));
  const rows = roster.flatMap((o, i) =>
    parents.has(i) || o.kind.endsWith('committee')
      ? [
          {
            id: o.organisation_id,
            path: o.path,
            value: list(columns.map(([, c]) => c.value[i] as number)),
            numerator: list(columns.map(([, c]) => c.numerator[i] as number)),
            denominator: list(columns.map(([, c]) => c.denominator[i] as number)),
          },
        ]
      : [],
  );
  const ids = rows.map((r) => r.id);
  await keepOnly(tx, 'indicator_value', periodId, basis, ids);
  await tx.run(
    `insert into indicator_value (county_id, period_id, basis, organisation_id, indicators, value, numerator, denominator, path)
     select $1, $2, $3, r.id, $4::text[], r.v::float8[], r.n::float8[], r.d::float8[], r.path
     from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[]) as r(id, v, n, d, path)
     ${unlessSame('indicator_value', 'organisation_id', ['indicators', 'value', 'numerator', 'denominator', 'path'])}`,
    [
      tx.countyId,
      periodId,
      basis,
      names,
      ids,
      rows.map((r) => r.value),
      rows.map((r) => r.numerator),
      rows.map((r) => r.denominator),
      rows.map((r) => r.path),
    ],
  );
}

/** Replaces the county's headline figures of a period. */
export async function replaceTargets(
  tx: WriteTx,
  periodId: string,
  basis: Basis,
  results: readonly { id: string }[],
): Promise<void> {
  await tx.run('delete from target_value where county_id = $1 and period_id = $2 and basis = $3', [
    tx.countyId,
    periodId,
    basis,
  ]);
  await tx.run(
    `insert into target_value (county_id, period_id, basis, target_id, result)
     select $1, $2, $3, r.id, r.result from unnest($4::text[], $5::jsonb[]) as r(id, result)`,
    [tx.countyId, periodId, basis, results.map((r) => r.id), results.map((r) => JSON.stringify(r))],
  );
}

/** The county's headline figures of a period as they were kept, by target. */
export async function selectTargets(
  tx: ReadTx,
  periodId: string,
  basis: Basis,
): Promise<Map<string, TargetResult>> {
  const rows = await tx.many<{ target_id: string; result: TargetResult }>(
    'select target_id, result from target_value where county_id = $1 and period_id = $2 and basis = $3',
    [tx.countyId, periodId, basis],
  );
  return new Map(rows.map((row) => [row.target_id, row.result]));
}

/** Earlier headline figures of quarters, oldest first: for trend and forecast. */
export function selectTargetHistory(
  tx: ReadTx,
  basis: Basis,
  upTo: string,
): Promise<{ period_id: string; target_id: string; actual: number | null }[]> {
  return tx.many(
    `select t.period_id, t.target_id, (t.result ->> 'actual')::float8 as actual from target_value t
     join period p on p.county_id = t.county_id and p.id = t.period_id
     where t.county_id = $1 and t.basis = $2 and p.kind = 'quarter' and p.ends_on <= (select ends_on from period where county_id = $1 and id = $3)
     order by p.ends_on`,
    [tx.countyId, basis, upTo],
  );
}

/** Scores, measures, indicators and targets of a period as lines of text, for its seal. */
export async function readFigureLines(tx: ReadTx, periodId: string): Promise<string[]> {
  const rows = await tx.many<{ line: string }>(
    `select line from (
       select 1 as part, basis || organisation_id || standard_id as k, jsonb_build_array(basis, organisation_id, standard_id, total, goods::text, points::text, passed, vetoes)::text as line
         from score where county_id = $1 and period_id = $2
       union all
       select 2, basis || organisation_id, jsonb_build_array(basis, organisation_id, measures, value::text, numerator::text, denominator::text, sources)::text
         from measure_value where county_id = $1 and period_id = $2
       union all
       select 3, basis || organisation_id, jsonb_build_array(basis, organisation_id, indicators, value::text, numerator::text, denominator::text)::text
         from indicator_value where county_id = $1 and period_id = $2
       union all
       select 4, basis || target_id, jsonb_build_array(basis, target_id, result)::text from target_value where county_id = $1 and period_id = $2
     ) lines order by part, k collate "C"`,
    [tx.countyId, periodId],
  );
  return rows.map((r) => r.line);
}

/** From now on the figures of a period never change. */
export async function sealFigures(tx: WriteTx, periodId: string): Promise<void> {
  for (const table of ['measure_value', 'score', 'indicator_value', 'target_value']) {
    await tx.run(`update ${table} set sealed = true where county_id = $1 and period_id = $2`, [
      tx.countyId,
      periodId,
    ]);
  }
}
