/**
 * What scoring reads and gives back: one county, one period, columns over its organisations.
 * A column is a typed array with one entry for each organisation of the tree; `NaN` says "no value" everywhere.
 */

/** The supervision tree of a period. Treat as frozen: what is derived from it is kept with it. */
export interface Tree {
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  /** Index of the supervisor, -1 at the root. Supervisors stand before those below them. */
  readonly parents: Int32Array;
}

/** One measure over all organisations. Shares asked as two numbers carry both, so that they add up the tree. */
export interface MeasureColumn {
  /** NaN: not applicable, or not there yet. */
  readonly value: Float64Array;
  readonly numerator?: Float64Array;
  readonly denominator?: Float64Array;
}

/** By measure id. */
export type Measures = ReadonlyMap<string, MeasureColumn>;

export interface Inputs {
  readonly tree: Tree;
  readonly measures: Measures;
  /** By `judgementKey(standard, criterion)`: the reviewer's grade 0..3, NaN where none is given. */
  readonly judgements: ReadonlyMap<string, Float64Array>;
  /** By the same key: 1 where required evidence is missing, so that the points do not count. */
  readonly withoutEvidence?: ReadonlyMap<string, Uint8Array>;
  /** 1 where there is something to score (a return handed in, or approved). */
  readonly scored: Uint8Array;
  /**
   * What-if only: values that indicators and derived measures (by id) are taken to have at single
   * organisations, NaN where computed as always. They reach criteria and conditions; roll-ups above do not change.
   */
  readonly assumed?: ReadonlyMap<string, Float64Array>;
}

/** The score of every organisation of one kind by one standard. Row r belongs to `organisations[r]`. */
export interface ScoreColumns {
  /** Tree indexes, ascending. */
  readonly organisations: Int32Array;
  /** 0..100; NaN: nothing scored, or nothing applicable. */
  readonly total: Float64Array;
  /** rows x goods, 0..the good's points, scaled up over what is not applicable; NaN: no criterion applies. */
  readonly goods: Float64Array;
  /** rows x criteria, the points that count; NaN: not applicable. */
  readonly points: Float64Array;
  /** Points of the criteria that apply, before scaling. */
  readonly available: Float64Array;
  /** 1 where the standard is met: total, every good, no veto. */
  readonly passed: Uint8Array;
  /** Bit v set: veto number v of the standard fired. Also told of organisations that are not scored. */
  readonly vetoed: Uint8Array;
}

/** An indicator at every organisation: over the organisation itself and all below it. */
export interface IndicatorColumns {
  /** In the indicator's unit, offset included; NaN: nobody to count. */
  readonly value: Float64Array;
  /** Meeting organisations, sum of numerators, or sum of values; the extreme for `max` and `min`. */
  readonly numerator: Float64Array;
  /** Organisations counted, sum of denominators, or sum of weights. */
  readonly denominator: Float64Array;
}

export interface CountyResult {
  readonly tree: Tree;
  /** By standard id. */
  readonly scores: ReadonlyMap<string, ScoreColumns>;
  /** By indicator id. */
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  /** What went in, and the derived ones. */
  readonly measures: Measures;
  /** Row of each organisation in the score columns of its kind: `scores.get(s).total[rowOf[index]]`. */
  readonly rowOf: Int32Array;
}

/** Key of a criterion in `Inputs.judgements` and `withoutEvidence`; criterion ids are unique per standard only. */
export function judgementKey(standardId: string, criterionId: string): string {
  return `${standardId}/${criterionId}`;
}
