import { allocateScores } from './allocate-scores.ts';
import type { CompiledDefinition, CompiledIndicator, CompiledStandard } from './compiled.ts';
import { contribute } from './contribute.ts';
import { createColumns, type OperandColumns } from './create-columns.ts';
import { deriveMeasure } from './derive-measure.ts';
import { indexTree } from './index-tree.ts';
import { rollUp } from './roll-up.ts';
import { scoreColumns } from './score-columns.ts';
import type { CountyResult, IndicatorColumns, Inputs, MeasureColumn, ScoreColumns } from './types.ts';

/**
 * Everything that follows from a county's figures for one period: derived measures, the score of every organisation
 * by the standards for its kind, and every indicator at every organisation of the tree (R3.1, R3.2).
 * Pure, and independent of the order in which columns are given. `compiled` comes from `compileDefinition`.
 */
export function computeCounty(compiled: CompiledDefinition, inputs: Inputs): CountyResult {
  const { byKind, rowOf } = indexTree(inputs.tree);
  const measures = new Map(inputs.measures);
  const scores = new Map<string, ScoreColumns>();
  const indicators = new Map<string, IndicatorColumns>();
  const columns = createColumns(inputs, { measures, scores, indicators });
  for (const step of compiled.steps) {
    if (step.compute === 'standard') {
      const rows = byKind.get(step.standard.kind) ?? new Int32Array(0);
      scores.set(step.standard.id, scoreKind(step.standard, inputs, columns, rows));
    } else if (step.compute === 'indicator') {
      indicators.set(step.indicator.id, computeIndicator(step.indicator, inputs, columns));
    } else {
      const { id, relativeTo } = step.measure;
      const base = relativeTo && measures.get(relativeTo.measure);
      const weight = relativeTo && measures.get(relativeTo.weight);
      if (base && weight) measures.set(id, assume(deriveMeasure(base, weight), inputs.assumed?.get(id)));
      else if (measures.has(id)) measures.set(id, assume(columns.measure(id), inputs.assumed?.get(id)));
    }
  }
  return { tree: inputs.tree, scores, indicators, measures, rowOf };
}

function scoreKind(
  standard: CompiledStandard,
  inputs: Inputs,
  columns: OperandColumns,
  rows: Int32Array,
): ScoreColumns {
  const out = allocateScores(standard, rows.length);
  const withoutEvidence = inputs.withoutEvidence;
  const unproven = withoutEvidence && {
    withoutEvidence: standard.criterionIds.map((id) => withoutEvidence.get(`${standard.id}/${id}`)),
  };
  scoreColumns(standard, standard.operands.map(columns.of), rows.length, out, { rows, ...unproven });
  const goodCount = standard.goodPoints.length;
  const width = standard.criterionPoints.length;
  for (let r = 0; r < rows.length; r++) {
    if (inputs.scored[rows[r] as number] === 1) continue;
    out.total[r] = Number.NaN;
    out.available[r] = 0;
    out.passed[r] = 0;
    out.goods.fill(Number.NaN, r * goodCount, (r + 1) * goodCount);
    out.points.fill(Number.NaN, r * width, (r + 1) * width);
  }
  return { organisations: rows, ...out };
}

function computeIndicator(
  indicator: CompiledIndicator,
  inputs: Inputs,
  columns: OperandColumns,
): IndicatorColumns {
  const { kind, over, offset } = indicator.definition;
  const { byKind } = indexTree(inputs.tree);
  const { parents } = inputs.tree;
  const n = parents.length;
  const lists = over.map((item) => byKind.get(item)).filter((list) => list !== undefined);
  const { numerator, denominator } = contribute(indicator, columns, lists, n);
  rollUp(parents, numerator, kind === 'max' || kind === 'min' ? kind : 'sum');
  rollUp(parents, denominator, 'sum');
  const value = new Float64Array(n);
  const whole = kind === 'count' || kind === 'sum' || kind === 'max' || kind === 'min';
  for (let i = 0; i < n; i++) {
    const below = denominator[i] as number;
    if (below === 0) value[i] = Number.NaN;
    else value[i] = (numerator[i] as number) / (whole ? 1 : below) + offset;
  }
  return { value: assumeValues(value, inputs.assumed?.get(indicator.id)), numerator, denominator };
}

function assume(column: MeasureColumn, assumed: Float64Array | undefined): MeasureColumn {
  return assumed ? { ...column, value: assumeValues(column.value, assumed) } : column;
}

function assumeValues(values: Float64Array, assumed: Float64Array | undefined): Float64Array {
  if (!assumed) return values;
  return values.map((value, i) => (Number.isNaN(assumed[i] as number) ? value : (assumed[i] as number)));
}
