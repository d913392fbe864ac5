import { type Cell, columnLetter, type SheetRow } from './cell.ts';

export interface MatchedColumn<F extends string> {
  /** Place in the sheet, 0 for column A. */
  readonly at: number;
  /** As it stands in the sheet. */
  readonly heading: string;
  /** Null: a column that is not read. */
  readonly field: F | null;
}

export interface MatchedColumns<F extends string> {
  /** Row number of the header. */
  readonly headerRow: number;
  readonly columns: MatchedColumn<F>[];
  /** Rows below the header. */
  readonly rows: readonly SheetRow[];
  has(field: F): boolean;
  /** Letter of a field's column; empty when the sheet has none. */
  letterOf(field: F): string;
  cellOf(row: SheetRow, field: F): Cell;
}

/** How far down a header is looked for. */
const searched = 50;

/**
 * Finds the header, the row that names the most fields (titles above it are passed over; the upper one of equals), and
 * which column holds which field. Spaces, width, case, order and remarks in brackets do not matter. Where two columns
 * name one field, the left one is read. Undefined when no row names any field.
 */
export function matchColumns<F extends string>(
  rows: readonly SheetRow[],
  aliases: Readonly<Record<F, readonly string[]>>,
): MatchedColumns<F> | undefined {
  const fieldOf = new Map<string, F>();
  for (const field of Object.keys(aliases) as F[]) {
    for (const alias of [field, ...aliases[field]]) fieldOf.set(fold(alias), field);
  }
  let best: { at: number; places: Map<F, number> } | undefined;
  for (const [at, row] of rows.slice(0, searched).entries()) {
    const places = new Map<F, number>();
    row.cells.forEach((cell, i) => {
      const field = fieldAt(cell, fieldOf);
      if (field !== undefined && !places.has(field)) places.set(field, i);
    });
    if (places.size > (best?.places.size ?? 0)) best = { at, places };
  }
  const header = best && rows[best.at];
  if (!best || !header) return undefined;
  const { places, at } = best;
  const byPlace = new Map([...places].map(([field, i]) => [i, field]));
  return {
    headerRow: header.number,
    columns: header.cells.flatMap((cell, i) =>
      cell === null ? [] : [{ at: i, heading: String(cell).trim(), field: byPlace.get(i) ?? null }],
    ),
    rows: rows.slice(at + 1),
    has: (field) => places.has(field),
    letterOf: (field) => (places.has(field) ? columnLetter(places.get(field) ?? 0) : ''),
    cellOf: (row, field) => row.cells[places.get(field) ?? -1] ?? null,
  };
}

function fieldAt<F>(cell: Cell, fieldOf: ReadonlyMap<string, F>): F | undefined {
  if (typeof cell !== 'string') return undefined;
  return (
    fieldOf.get(fold(cell)) ??
    fieldOf.get(fold(cell.normalize('NFKC').replaceAll(/[([{【〔].*?[)\]}】〕]/g, '')))
  );
}

/** Without what people write in different ways: width, case, spaces, dashes, brackets, stars, colons. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b\ufeff*:：、,.\-_/()[\]{}【】〔〕"'“”]/g, '');
}
