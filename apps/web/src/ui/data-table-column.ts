import type { ReactNode } from 'react';
import type { Cell } from '../lib/export-table.ts';

/** One column of a DataTable. */
export interface DataColumn<Row> {
  /** Stable: the remembered choice of columns uses it. */
  readonly key: string;
  readonly title: string;
  /** What sorting, searching, filtering and exporting see; a number stays a number. */
  readonly value: (row: Row) => Cell;
  /** What is shown, where it is more than the value. */
  readonly render?: (row: Row) => ReactNode;
  /** Numbers stand right-aligned with tabular digits. */
  readonly numeric?: boolean;
  /** Offers the distinct values as a filter. */
  readonly filter?: boolean;
  /** In the exported file instead of `value`, e.g. a share as text. */
  readonly exported?: (row: Row) => Cell;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Not sortable. */
  readonly fixedOrder?: boolean;
  readonly width?: number | string;
}
