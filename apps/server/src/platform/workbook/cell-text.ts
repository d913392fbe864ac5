import type { Cell } from './cell.ts';

/**
 * A cell as a line of text: full-width letters, digits and spaces made plain, spaces set between characters to align
 * them taken out, and the apostrophe that keeps text from being a formula. Empty when there is nothing.
 */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell)
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]|\p{Cc}(?<![\t\n\r])/gu, '')
    .replace(/^'(?=[=+\-@])/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[\p{Script=Han}）】]) (?=[\p{Script=Han}（【])/gu, '')
    .trim();
}

/** What two spellings of one name have in common: width, case and spaces do not count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

/** `#N/A`, `#REF!` and the like: what a formula leaves that could not be worked out. */
export function isFormulaError(cell: Cell): boolean {
  return (
    typeof cell === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(cell)
  );
}
