import type { CompiledCondition, CompiledIndicator } from './compiled.ts';
import type { MeasureColumn } from './types.ts';

/** What each organisation itself adds to an indicator, before anything is rolled up. */
export interface Contribution {
  /** 1 or 0 with `share` and `count`, else the part above the line; NaN with `max` and `min` when it has none. */
  readonly numerator: Float64Array;
  /** 1 where counted, else the part below the line. 0: not counted. */
  readonly denominator: Float64Array;
}

/** Reads the column of what a condition or indicator names. */
export interface Columns {
  of(condition: CompiledCondition): Float64Array;
  measure(id: string): MeasureColumn;
}

/**
 * The own part of the organisations at `indexes` (those of the indicator's kinds) in an indicator.
 *
 * `share` and `count`: 1 of 1 where all conditions hold, 0 of 1 where one does not. An organisation for which a
 * condition has no value is left out with `missing: excluded`, 0 of 1 with `fails`; with `zero` the value is taken
 * as 0. The other kinds take the organisations that meet the conditions and read their measure: a missing one is
 * left out with `excluded` and 0 with `fails` and `zero`. A ratio whose two numbers are not known counts as value of 1.
 */
export function contribute(
  { definition, conditions }: CompiledIndicator,
  columns: Columns,
  indexes: Iterable<Int32Array>,
  n: number,
): Contribution {
  const { kind, missing } = definition;
  const numerator = new Float64Array(n);
  const denominator = new Float64Array(n);
  if (kind === 'max' || kind === 'min') numerator.fill(Number.NaN);
  const counts = kind === 'share' || kind === 'count';
  const column = counts ? undefined : columns.measure(definition.measure as string);
  const weights = kind === 'weighted' ? columns.measure(definition.weight as string).value : undefined;
  const absent = missing === 'excluded' ? Number.NaN : 0;

  for (const list of indexes) {
    const holds = conditionsHold(conditions, columns, list, missing === 'zero');
    for (let k = 0; k < list.length; k++) {
      const i = list[k] as number;
      const state = holds[k] as number;
      if (counts) {
        if (state < 0 && missing === 'excluded') continue;
        numerator[i] = state === 1 ? 1 : 0;
        denominator[i] = 1;
        continue;
      }
      if (state !== 1 || !column) continue;
      if (kind === 'ratio') {
        const below = column.denominator ? (column.denominator[i] as number) : Number.NaN;
        const above = column.numerator ? (column.numerator[i] as number) : Number.NaN;
        const both = !(Number.isNaN(below) || Number.isNaN(above));
        const value = both ? above : (column.value[i] as number);
        if (Number.isNaN(value)) continue;
        numerator[i] = value;
        denominator[i] = both ? below : 1;
        continue;
      }
      const own = column.value[i] as number;
      const value = Number.isNaN(own) ? absent : own;
      const weight = weights ? (weights[i] as number) : 1;
      if (Number.isNaN(value) || Number.isNaN(weight)) continue;
      numerator[i] = value * weight;
      denominator[i] = weight;
    }
  }
  return { numerator, denominator };
}

/**
 * For each organisation of a list: 1 all conditions hold, 0 one does not, -1 one has no value. Unknown is unknown
 * even when another condition fails: nobody is judged by half of the figures.
 */
function conditionsHold(
  conditions: readonly CompiledCondition[],
  columns: Columns,
  list: Int32Array,
  missingIsZero: boolean,
): Int8Array {
  const holds = new Int8Array(list.length).fill(1);
  for (const condition of conditions) {
    const operand = columns.of(condition);
    for (const { sign, threshold } of condition.tests) {
      for (let k = 0; k < list.length; k++) {
        const value = operand[list[k] as number] as number;
        if (Number.isNaN(value) && !missingIsZero) holds[k] = -1;
        else if (holds[k] === 1 && sign * (value || 0) < threshold) holds[k] = 0;
      }
    }
  }
  return holds;
}
