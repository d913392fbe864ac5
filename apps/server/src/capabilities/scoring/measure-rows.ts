import type { Basis } from '@lianchuang/domain/http/shapes';
import type { MeasureColumn } from '@lianchuang/domain/scoring/types';
import type { ReadTx } from '../../platform/db/database.ts';

interface Row {
  period_id: string;
  organisation_id: string;
  measures: string[];
  value: number[];
  numerator: number[];
  denominator: number[];
  sources: string[];
}

/** Where a computed measure came from, by its number in `sources`. */
export const sourceNames = ['derived', 'reported', 'record'] as const;

/**
 * Measures of periods as they were computed and kept, as columns over a roster, by period in the order given. Fills
 * `sources` with the number of `sourceNames` for each organisation, the latest period's last.
 */
export async function readMeasureRows(
  tx: ReadTx,
  periodIds: readonly string[],
  basis: Basis,
  indexOf: ReadonlyMap<string, number>,
  sources: Map<string, Uint8Array>,
): Promise<Map<string, MeasureColumn>[]> {
  const byPeriod = new Map<string, Map<string, MeasureColumn>>(periodIds.map((id) => [id, new Map()]));
  const n = indexOf.size;
  const empty = () => new Float64Array(n).fill(Number.NaN);
  const rows = await tx.many<Row>(
    `select period_id, organisation_id, measures, value, numerator, denominator, sources from measure_value
     where county_id = $1 and period_id = any($2) and basis = $3 order by period_id`,
    [tx.countyId, periodIds, basis],
  );
  for (const row of rows) {
    const index = indexOf.get(row.organisation_id);
    const columns = byPeriod.get(row.period_id);
    if (index === undefined || !columns) continue;
    for (const [m, id] of row.measures.entries()) {
      let column = columns.get(id);
      if (!column) {
        column = { value: empty(), numerator: empty(), denominator: empty() };
        columns.set(id, column);
      }
      column.value[index] = row.value[m] ?? Number.NaN;
      if (column.numerator) column.numerator[index] = row.numerator[m] ?? Number.NaN;
      if (column.denominator) column.denominator[index] = row.denominator[m] ?? Number.NaN;
      let source = sources.get(id);
      if (!source) {
        source = new Uint8Array(n);
        sources.set(id, source);
      }
      // A quarter without a value is passed over where an earlier one has spoken.
      if (source[index] && Number.isNaN(row.value[m])) continue;
      source[index] = Math.max(0, sourceNames.indexOf(row.sources[m] as 'derived'));
    }
  }
  return periodIds.map((id) => byPeriod.get(id) ?? new Map());
}
