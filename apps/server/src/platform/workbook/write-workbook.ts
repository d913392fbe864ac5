import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Cell } from './cell.ts';

export interface SheetColumn {
  readonly heading: string;
  /** Width in characters; measured from heading and first rows when left out. */
  readonly width?: number;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly Cell[]>;
}

const measured = 100;

/**
 * Writes sheets to a stream as xlsx, row by row: header bold and frozen, dates as `2008-01-31`, text never taken for
 * a formula. Ends the stream. Errors: those of the stream.
 */
export async function writeWorkbook(to: Writable, sheets: readonly SheetContent[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: to,
    useStyles: true,
    useSharedStrings: false,
  });
  for (const content of sheets) {
    const sheet = workbook.addWorksheet(content.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    const rows = content.rows[Symbol.iterator]();
    const first = take(rows, measured);
    sheet.columns = content.columns.map((column, i) => ({
      width: column.width ?? widthOf([column.heading, ...first.map((row) => row[i] ?? null)]),
    }));
    const header = sheet.addRow(content.columns.map((column) => harmless(column.heading)));
    header.font = { bold: true };
    header.commit();
    const add = (row: readonly Cell[]): void => {
      const added = sheet.addRow(row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
      row.forEach((cell, i) => {
        if (cell instanceof Date) added.getCell(i + 1).numFmt = 'yyyy-mm-dd';
      });
      added.commit();
    };
    first.forEach(add);
    for (let next = rows.next(); !next.done; next = rows.next()) add(next.value);
    sheet.commit();
  }
  await workbook.commit();
}

/**
 * Text a spreadsheet, or a csv saved from it, would take for a formula gets an apostrophe in front (OWASP on formula
 * injection); characters XML cannot hold are left out.
 */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
  const clean = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_000);
  return /^[=+\-@\t\r＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}

function take(rows: Iterator<readonly Cell[]>, count: number): (readonly Cell[])[] {
  const taken: (readonly Cell[])[] = [];
  while (taken.length < count) {
    const next = rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** A Chinese character is as wide as two Latin ones. */
function widthOf(cells: readonly Cell[]): number {
  const widest = Math.max(
    ...cells.map((cell) => (cell instanceof Date ? 10 : displayWidth(String(cell ?? '')))),
  );
  return Math.min(60, Math.max(8, widest + 2));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
