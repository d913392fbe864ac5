import ExcelJS from 'exceljs';
import type { Cell } from '../cell.ts';

/** Bytes of a workbook with one sheet a list of rows, as a spreadsheet would save it. */
export async function makeWorkbook(...sheets: (readonly Cell[])[][]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  sheets.forEach((rows, i) => {
    workbook.addWorksheet(`表${i + 1}`).addRows(rows.map((row) => [...row]));
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/**
 * The workbook as somebody saves it who has opened it and typed into its first sheet: cells by address (`B3`), and
 * ranges merged (`A1:M1`).
 */
export async function editWorkbook(
  bytes: Uint8Array,
  cells: Readonly<Record<string, Cell>>,
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.worksheets[0];
  for (const range of merges) sheet?.mergeCells(range);
  for (const [address, cell] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = cell;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
