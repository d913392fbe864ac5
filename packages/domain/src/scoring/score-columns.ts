import type { CompiledStandard } from './compiled.ts';
import { tolerance } from './tolerance.ts';

/** What the kernel fills, one row for each organisation. Allocate with `allocateScores`, reuse at will. */
export interface ScoreBuffers {
  readonly total: Float64Array;
  readonly goods: Float64Array;
  readonly points: Float64Array;
  readonly available: Float64Array;
  readonly passed: Uint8Array;
  readonly vetoed: Uint8Array;
}

export interface ScoreOptions {
  /** Row r reads position rows[r] of the columns; without it, position r. */
  readonly rows?: Int32Array;
  /** One for each criterion, read at the same positions: 1 where the points do not count for want of evidence. */
  readonly withoutEvidence?: readonly (Uint8Array | undefined)[];
}

/** Rows worked on together, so that their running sums stay in the nearest cache however long the columns are. */
const blockRows = 512;
const earned = new Float64Array(blockRows);
const applicable = new Float64Array(blockRows);
const goodsTotal = new Float64Array(blockRows);
const goodsPoints = new Float64Array(blockRows);
const failed = new Uint8Array(blockRows);

/**
 * The scoring kernel (R3.1): one standard over the columns of `n` organisations, the same
 * for a form being filled in (n = 1), a county and a nation. `columns` holds what `standard.operands` names, in that
 * order. Nothing is allocated for a row; all comparisons are brought to `sign * value >= threshold` beforehand.
 *
 * A criterion without a value is not applicable: a good is scaled up over those that apply, the total over the goods
 * that have any. Passed: total and every such good reach their marks (within `tolerance`) and no veto fires; a veto
 * whose figure is missing does not. `out` must have room for `n` rows.
 */
export function scoreColumns(
  standard: CompiledStandard,
  columns: readonly Float64Array[],
  n: number,
  out: ScoreBuffers,
  options: ScoreOptions = {},
): void {
  const needed = standard.operands.length;
  if (columns.length !== needed) throw new Error(`${standard.id}: ${columns.length} columns, not ${needed}`);
  const goodCount = standard.goodPoints.length;
  for (let start = 0; start < n; start += blockRows) {
    const size = Math.min(blockRows, n - start);
    goodsTotal.fill(0, 0, size);
    goodsPoints.fill(0, 0, size);
    failed.fill(0, 0, size);
    out.available.fill(0, start, start + size);
    for (let g = 0; g < goodCount; g++) {
      earned.fill(0, 0, size);
      applicable.fill(0, 0, size);
      const end = standard.goodStart[g + 1] as number;
      for (let c = standard.goodStart[g] as number; c < end; c++) {
        const column = columns[c] as Float64Array;
        if (standard.linear[c] === 1) scoreLinear(standard, c, column, start, size, out.points, options.rows);
        else scoreSteps(standard, c, column, start, size, out.points, options.rows);
        const missing = options.withoutEvidence?.[c];
        if (missing) dropUnproven(standard, c, missing, start, size, out.points, options.rows);
      }
      closeGood(standard, g, start, size, out);
    }
    closeRows(standard, start, size, out);
    markVetoes(standard, columns, start, size, out, options.rows);
  }
}

function scoreSteps(
  standard: CompiledStandard,
  c: number,
  column: Float64Array,
  start: number,
  size: number,
  points: Float64Array,
  rows: Int32Array | undefined,
): void {
  const { stepSign, stepThreshold, stepPoints } = standard;
  const width = standard.criterionPoints.length;
  const full = standard.criterionPoints[c] as number;
  const first = standard.stepStart[c] as number;
  const end = standard.stepStart[c + 1] as number;
  // Nearly all criteria have one or two steps: these stay in registers, further ones take the loop.
  const sign0 = stepSign[first] as number;
  const threshold0 = stepThreshold[first] as number;
  const points0 = stepPoints[first] as number;
  const two = end - first > 1;
  const sign1 = two ? (stepSign[first + 1] as number) : 1;
  const threshold1 = two ? (stepThreshold[first + 1] as number) : Number.POSITIVE_INFINITY;
  const points1 = two ? (stepPoints[first + 1] as number) : 0;
  const more = first + 2;
  let at = start * width + c;
  for (let i = 0; i < size; i++, at += width) {
    const value = column[rows ? (rows[start + i] as number) : start + i] as number;
    if (Number.isNaN(value)) {
      points[at] = Number.NaN;
      continue;
    }
    let got = 0;
    if (sign0 * value >= threshold0) got = points0;
    else if (sign1 * value >= threshold1) got = points1;
    else {
      for (let s = more; s < end; s++) {
        if ((stepSign[s] as number) * value >= (stepThreshold[s] as number)) {
          got = stepPoints[s] as number;
          break;
        }
      }
    }
    points[at] = got;
    earned[i] = (earned[i] as number) + got;
    applicable[i] = (applicable[i] as number) + full;
  }
}

function scoreLinear(
  standard: CompiledStandard,
  c: number,
  column: Float64Array,
  start: number,
  size: number,
  points: Float64Array,
  rows: Int32Array | undefined,
): void {
  const width = standard.criterionPoints.length;
  const full = standard.criterionPoints[c] as number;
  const from = standard.linearFrom[c] as number;
  const factor = standard.linearFactor[c] as number;
  let at = start * width + c;
  for (let i = 0; i < size; i++, at += width) {
    const value = column[rows ? (rows[start + i] as number) : start + i] as number;
    if (Number.isNaN(value)) {
      points[at] = Number.NaN;
      continue;
    }
    const raw = (value - from) * factor;
    const got = raw <= 0 ? 0 : Math.min(raw, full);
    points[at] = got;
    earned[i] = (earned[i] as number) + got;
    applicable[i] = (applicable[i] as number) + full;
  }
}

/** Takes back points that lack their evidence; the criterion stays applicable. */
function dropUnproven(
  standard: CompiledStandard,
  c: number,
  missing: Uint8Array,
  start: number,
  size: number,
  points: Float64Array,
  rows: Int32Array | undefined,
): void {
  const width = standard.criterionPoints.length;
  for (let i = 0; i < size; i++) {
    if (missing[rows ? (rows[start + i] as number) : start + i] !== 1) continue;
    const at = (start + i) * width + c;
    const got = points[at] as number;
    if (!(got > 0)) continue;
    earned[i] = (earned[i] as number) - got;
    points[at] = 0;
  }
}

function closeGood(
  standard: CompiledStandard,
  g: number,
  start: number,
  size: number,
  out: ScoreBuffers,
): void {
  const width = standard.goodPoints.length;
  const worth = standard.goodPoints[g] as number;
  const share = standard.passPerGood;
  const { goods, available } = out;
  for (let i = 0; i < size; i++) {
    const at = (start + i) * width + g;
    const most = applicable[i] as number;
    if (most === 0) {
      goods[at] = Number.NaN;
      continue;
    }
    const got = earned[i] as number;
    const scaled = (got / most) * worth;
    goods[at] = scaled;
    goodsTotal[i] = (goodsTotal[i] as number) + scaled;
    goodsPoints[i] = (goodsPoints[i] as number) + worth;
    available[start + i] = (available[start + i] as number) + most;
    if (got < share * most - tolerance) failed[i] = 1;
  }
}

function closeRows(standard: CompiledStandard, start: number, size: number, out: ScoreBuffers): void {
  const mark = standard.passTotal - tolerance;
  for (let i = 0; i < size; i++) {
    const most = goodsPoints[i] as number;
    // Rounding may carry a full score a hair over its worth; 100 is the most there is.
    const total = most === 0 ? Number.NaN : Math.min(100, ((goodsTotal[i] as number) / most) * 100);
    out.total[start + i] = total;
    out.passed[start + i] = total >= mark && failed[i] === 0 ? 1 : 0;
  }
}

function markVetoes(
  standard: CompiledStandard,
  columns: readonly Float64Array[],
  start: number,
  size: number,
  out: ScoreBuffers,
  rows: Int32Array | undefined,
): void {
  const { passed, vetoed } = out;
  vetoed.fill(0, start, start + size);
  for (let v = 0; v < standard.vetoes.length; v++) {
    const column = columns[standard.criterionPoints.length + v] as Float64Array;
    const tests = standard.vetoes[v]?.tests ?? [];
    for (let i = start; i < start + size; i++) {
      const value = column[rows ? (rows[i] as number) : i] as number;
      let fires = tests.length > 0;
      for (let t = 0; t < tests.length && fires; t++) {
        const test = tests[t] as { sign: number; threshold: number };
        fires = test.sign * value >= test.threshold;
      }
      if (!fires) continue;
      vetoed[i] = (vetoed[i] as number) | (1 << v);
      passed[i] = 0;
    }
  }
}
