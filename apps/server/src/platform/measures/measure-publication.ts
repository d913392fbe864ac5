import type { ReadTx } from '../db/database.ts';

/** One record that a figure rests on, as Explain shows it. */
export interface MeasureRecord {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly at: string | null;
  readonly by: string | null;
  /** Page of the record in the web app: `/meetings/<id>`. */
  readonly link: string;
}

/** How a capability publishes its measures: one set-based query over a whole county. */
export interface MeasurePublication {
  /** Measure ids this query can answer. */
  readonly measures: readonly string[];
  /** `record` from a register, which wins; `reported` from answers of returns. */
  readonly source: 'record' | 'reported';
  /** Whether self and reviewed differ; else both rest on one reading. */
  readonly byBasis?: true;
  /**
   * Rows (organisation_id, measure_id, value, numerator, denominator). Parameters: $1 county, $2 period id,
   * $3 basis `self` or `reviewed`, $4 the day as of which the period is reckoned.
   */
  readonly sql: string;
  /** The records of one organisation that a measure rests on in a span of days, the newest first, fifty at most. */
  readonly records?: (
    tx: ReadTx,
    of: { measureId: string; organisationId: string; startsOn: string; endsOn: string },
  ) => Promise<MeasureRecord[]>;
}
