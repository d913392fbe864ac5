import type { MeasureDefinition } from '../campaign/definition.ts';
import { gatherColumn } from './gather-column.ts';
import type { MeasureColumn, Measures } from './types.ts';

/**
 * A half-year or year from its quarters, by each measure's `gather` (R3.4). `periods` in order of time, all over the
 * same tree. Derived measures are left out: `computeCounty` derives them anew. Quarters without a value are passed
 * over; where no quarter has one, neither has the whole.
 */
export function gatherPeriods(
  measures: readonly MeasureDefinition[],
  periods: readonly Measures[],
): Map<string, MeasureColumn> {
  const gathered = new Map<string, MeasureColumn>();
  for (const { id, gather, relativeTo } of measures) {
    if (relativeTo) continue;
    const columns = periods.map((period) => period.get(id)).filter((column) => column !== undefined);
    if (columns.length > 0) gathered.set(id, gatherColumn(gather, columns));
  }
  return gathered;
}
