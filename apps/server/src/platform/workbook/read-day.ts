import type { Cell } from './cell.ts';
import { dateOfSerial } from './date-styles.ts';

/**
 * A day written the ways people write it, as `2008-01-31`: a date cell, 2008-01-31, 2008/1/31, 2008.1, 2008年1月31日,
 * 20080131, or the number a spreadsheet counts days by. A month alone means its first day. Null when it is no day of
 * the years 1900 to 2100.
 */
export function readDay(cell: Cell): string | null {
  if (cell instanceof Date) return inYears(cell.toISOString().slice(0, 10));
  const text = String(cell ?? '')
    .normalize('NFKC')
    .replaceAll(/\s*([-/.年月日])\s*/g, '$1')
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, '');
  const written =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (written) return inYears(dayOf(Number(written[1]), Number(written[2]), Number(written[3] ?? 1)));
  // Five digits: 1927 to 2099; four would be a year, which is no day.
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  return inYears(
    dateOfSerial(Math.floor(Number(text)), false)
      ?.toISOString()
      .slice(0, 10) ?? null,
  );
}

function dayOf(year: number, month: number, day: number): string | null {
  // Years below 100 would be taken for those of the last century.
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

function inYears(day: string | null): string | null {
  return day !== null && day >= '1900-01-01' && day < '2101-01-01' ? day : null;
}
