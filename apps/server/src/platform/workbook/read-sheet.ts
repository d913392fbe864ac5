import { type Cell, columnIndex, type SheetRow } from './cell.ts';
import { dateOfSerial } from './date-styles.ts';
import { unescapeText } from './read-strings.ts';
import { attributeOf, scanner } from './scan-xml.ts';
import { tooLarge, WorkbookFault, type WorkbookLimits } from './workbook-limits.ts';

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: Pick<WorkbookLimits, 'inflated' | 'rows' | 'columns'>;
}

/** Takes rows as they are read, some at a time. */
export type Deliver = (rows: SheetRow[]) => void;
/** Rows handed on at once. */
const batch = 2000;

/**
 * Hands on the rows of a sheet that hold something, with their numbers; formulas by the value kept with them. Returns
 * how many there were, and which cells are merged (`finishRows` fills them). Rows are not kept: texts cut from a piece
 * of the sheet would keep all of it in memory. Throws WorkbookFault `workbook-too-many-rows`.
 */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
  deliver: Deliver,
): Promise<{ count: number; merges: string[] }> {
  let rows: SheetRow[] = [];
  let count = 0;
  const merges: string[] = [];
  let rowNumber = 0;
  let row: Cell[] | undefined;
  let column = -1;
  let cell = '';
  let value = '';
  let taking = false;
  let aside = false;
  let characters = 0;
  const scan = scanner({
    open(name, attributes) {
      if (name === 'c') {
        cell = attributes;
        value = '';
        const reference = attributes.includes('r=') ? attributeOf(attributes, 'r') : undefined;
        column = reference ? columnIndex(reference) : column + 1;
      } else if (name === 'v' || name === 't') taking = !aside;
      else if (name === 'rPh') aside = true;
      else if (name === 'row') {
        rowNumber = Number(attributeOf(attributes, 'r') ?? rowNumber + 1);
        row = undefined;
        column = -1;
      } else if (name === 'mergeCell') merges.push(attributeOf(attributes, 'ref') ?? '');
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'c' && value !== '' && column >= 0 && column < context.limits.columns) {
        const read = cellOf(attributeOf(cell, 't') ?? 'n', value, attributeOf(cell, 's'), context);
        if (read === null) return;
        // One long shared string named in every cell would grow far beyond the package.
        if (typeof read === 'string') characters += read.length;
        if (characters > context.limits.inflated) throw tooLarge(context.limits);
        if (!row) {
          row = [];
          if (count >= context.limits.rows)
            throw new WorkbookFault('workbook-too-many-rows', { limit: context.limits.rows });
          // Only the row before this one is complete.
          if (rows.length >= batch) {
            deliver(rows);
            rows = [];
          }
          rows.push({ number: rowNumber, cells: row });
          count += 1;
        }
        while (row.length < column) row.push(null);
        row[column] = read;
      }
    },
    text(piece) {
      if (taking) value += piece;
    },
  });
  for await (const piece of pieces) scan(piece);
  scan();
  if (rows.length > 0) deliver(rows);
  return { count, merges };
}

/** Puts the rows of a sheet in order; a cell merged over several rows counts for each of them. */
export function finishRows(rows: SheetRow[], merges: readonly string[], columns: number): void {
  rows.sort((a, b) => a.number - b.number);
  for (const merge of merges) fillDown(rows, merge, columns);
}

function cellOf(type: string, value: string, style: string | undefined, context: SheetContext): Cell {
  if (type === 's') return textOf(context.strings[Number(value)] ?? '');
  if (type === 'inlineStr' || type === 'str') return textOf(unescapeText(value));
  if (type === 'e') return value;
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') {
    const date = new Date(/T/.test(value) && !/Z$/.test(value) ? `${value}Z` : value);
    return Number.isNaN(date.getTime()) ? textOf(value) : date;
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return textOf(value);
  return context.dateStyles[Number(style ?? 0)] === true
    ? (dateOfSerial(number, context.from1904) ?? number)
    : number;
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** `C3:C10`: the rows below the first that hold something take its value. */
function fillDown(rows: readonly SheetRow[], merge: string, columns: number): void {
  const found = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(merge);
  if (!found) return;
  const column = columnIndex(found[1] ?? '');
  const [first, last] = [Number(found[2]), Number(found[3])];
  if (first === last || column < 0 || column >= columns) return;
  let at = firstFrom(rows, first);
  const value = rows[at]?.number === first ? (rows[at]?.cells[column] ?? null) : null;
  if (value === null) return;
  for (at += 1; (rows[at]?.number ?? Number.POSITIVE_INFINITY) <= last; at++) {
    const cells = rows[at]?.cells;
    if (!cells) return;
    while (cells.length <= column) cells.push(null);
    cells[column] ??= value;
  }
}

/** Index of the first row with at least that number. */
function firstFrom(rows: readonly SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
