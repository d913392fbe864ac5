/** How a capability publishes its measures: one set-based query over a whole county. */
export interface MeasurePublication {
  /** Measure ids this query can answer. */
  readonly measures: readonly string[];
  /** `record` from a register, which wins; `reported` from answers of returns. */
  readonly source: 'record' | 'reported';
  /**
   * Rows (organisation_id, measure_id, value, numerator, denominator). Parameters: $1 county, $2 period id,
   * $3 basis `self` or `reviewed`, $4 the day as of which the period is reckoned.
   */
  readonly sql: string;
}
