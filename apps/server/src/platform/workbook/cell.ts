/** What a cell holds: text (also of booleans and errors such as `#N/A`), a number, a date at midnight UTC, or nothing. */
export type Cell = string | number | Date | null;

/** A row that holds something: its number as the spreadsheet shows it, and its cells from column A on. */
export interface SheetRow {
  readonly number: number;
  readonly cells: Cell[];
}

/** 0 -> `A`, 25 -> `Z`, 26 -> `AA`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` -> 0, `AA` -> 26, `C12` -> 2; -1 when it begins with no letter. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
}
