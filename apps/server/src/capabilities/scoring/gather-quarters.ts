import type { Basis } from '@lianchuang/domain/http/shapes';
import { quartersOf } from '@lianchuang/domain/periods/calendar';
import { gatherPeriods } from '@lianchuang/domain/scoring/gather-periods';
import type { MeasureColumn } from '@lianchuang/domain/scoring/types';
import type { ReadTx } from '../../platform/db/database.ts';
import type { DefinitionVersion } from '../campaign/public.ts';
import type { PeriodRow } from '../periods/public.ts';
import { readMeasureRows } from './measure-rows.ts';

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
  const quarters = await readMeasureRows(tx, quartersOf(period.id), basis, indexOf, sources);
  for (const [id, column] of gatherPeriods(definition.measures, quarters)) measures.set(id, column);
}
