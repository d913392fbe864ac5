import type { ReadTx } from '../db/database.ts';

/** One record that a figure rests on, as Explain shows it. */
export interface MeasureRecord {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  /** Keys of the words that say the rest: `teams.post.secretary`. */
  readonly marks: readonly string[];
  readonly at: string | null;
  readonly by: string | null;
  /** Page of the record in the web app: `/meetings/<id>`; null where the viewer may not open it. */
  readonly link: string | null;
}

/** Which figure's records are wanted, and how far the viewer may see. */
export interface RecordsOf {
  readonly measureId: string;
  readonly organisationId: string;
  readonly periodId: string;
  readonly startsOn: string;
  /** The day as of which the period is reckoned. */
  readonly endsOn: string;
  /** The viewer's part of the tree; the transaction itself may see the whole county. */
  readonly viewer: { readonly lo: string; readonly hi: string };
}

interface Published {
  /** Measure ids this query can answer. */
  readonly measures: readonly string[];
  /** Whether self and reviewed differ; else both rest on one reading. */
  readonly byBasis?: true;
  /**
   * Rows (organisation_id, measure_id, value, numerator, denominator). Parameters: $1 county, $2 period id,
   * $3 basis `self` or `reviewed`, $4 the day as of which the period is reckoned.
   */
  readonly sql: string;
}

/** How a capability publishes its measures: one set-based query over a whole county. */
export type MeasurePublication = Published &
  (
    | {
        /** From a register, which wins. */
        readonly source: 'record';
        /** The records of one organisation that a measure rests on, what counts first and then the newest, fifty at most. */
        readonly records: (tx: ReadTx, of: RecordsOf) => Promise<MeasureRecord[]>;
      }
    | {
        /** From answers of returns. */
        readonly source: 'reported';
      }
  );
