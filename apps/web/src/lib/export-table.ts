import { saveFile } from './save-file.ts';

export type Cell = string | number | null;

/** CSV with a byte order mark (spreadsheets then read it as UTF-8); a cell is never taken for a formula. */
export function toCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const quoted = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return `\uFEFF${[headings, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Saves the rows as `name.csv`. */
export function exportCsv(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  saveFile(new Blob([toCsv(headings, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Saves the rows as `name.xlsx`; the writer is loaded on first use. */
export async function exportXlsx(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const sheet = await writeExcelFile([head, ...rows.map((row) => [...row])], { stickyRowsCount: 1 }).toBlob();
  saveFile(sheet, `${name}.xlsx`);
}
