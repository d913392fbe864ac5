import type { Basis } from '@lianchuang/domain/http/shapes';
import { quartersOf } from '@lianchuang/domain/periods/calendar';
import { gatherPeriods } from '@lianchuang/domain/scoring/gather-periods';
import type { MeasureColumn, Measures } from '@lianchuang/domain/scoring/types';
import type { ReadTx } from '../../platform/db/database.ts';
import type { DefinitionVersion } from '../campaign/public.ts';
import type { PeriodRow } from '../periods/public.ts';

interface Row {
  period_id: string;
  organisation_id: string;
  measures: string[];
  value: number[];
  numerator: number[];
  denominator: number[];
  sources: string[];
}

/** A half-year's or year's measures from those of its quarters, over its own roster (R3.4). */
export async function gatherQuarters(
  tx: ReadTx,
  period: PeriodRow,
  { definition }: DefinitionVersion,
  basis: Basis,
  indexOf: ReadonlyMap<string, number>,
  measures: Map<string, MeasureColumn>,
  sources: Map<string, Uint8Array>,
): Promise<void> {
  const quarters = quartersOf(period.id);
  const byQuarter = new Map<string, Map<string, MeasureColumn>>(quarters.map((q) => [q, new Map()]));
  const n = indexOf.size;
  const empty = () => new Float64Array(n).fill(Number.NaN);
  const rows = await tx.many<Row>(
    `select period_id, organisation_id, measures, value, numerator, denominator, sources from measure_value
     where county_id = $1 and period_id = any($2) and basis = $3`,
    [tx.countyId, quarters, basis],
  );
  for (const row of rows) {
    const index = indexOf.get(row.organisation_id);
    const columns = byQuarter.get(row.period_id);
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
      source[index] = row.sources[m] === 'record' ? 2 : 1;
    }
  }
  const inOrder: Measures[] = quarters.map((q) => byQuarter.get(q) ?? new Map());
  for (const [id, column] of gatherPeriods(definition.measures, inOrder)) measures.set(id, column);
}
