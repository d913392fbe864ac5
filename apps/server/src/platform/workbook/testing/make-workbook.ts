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
