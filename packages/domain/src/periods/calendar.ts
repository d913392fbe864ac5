/** Periods of a campaign: quarters, halves and years, by name and by date (R3.4, domain-rules "Periods"). */

export type PeriodKind = 'quarter' | 'half' | 'year';

export interface CalendarPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day `days` after a date, both as `2008-09-30`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The day on which so many working days have passed since a date, which is not counted itself. Saturdays and Sundays
 * are none; the state's holidays are announced year by year and are not known here, so a period over one is set longer.
 */
export function addWorkingDays(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

function span(year: number, firstMonth: number, months: number): { startsOn: string; endsOn: string } {
  const last = firstMonth + months - 1;
  return { startsOn: `${year}-${pad(firstMonth)}-01`, endsOn: `${year}-${pad(last)}-${lastDays[last - 1]}` };
}

/** The period of an id such as `2008-Q3`, `2008-H1` or `2008-Y`; throws on any other text. */
export function periodOf(id: string): CalendarPeriod {
  const match = /^(\d{4})-(?:Q([1-4])|H([12])|(Y))$/.exec(id);
  if (!match) throw new Error(`not a period: ${id}`);
  const year = Number(match[1]);
  if (match[2]) return { id, kind: 'quarter', year, ...span(year, Number(match[2]) * 3 - 2, 3) };
  if (match[3]) return { id, kind: 'half', year, ...span(year, Number(match[3]) * 6 - 5, 6) };
  return { id, kind: 'year', year, ...span(year, 1, 12) };
}

/** The quarter a day lies in. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Every period of `years` years from `firstYear` on, in the order in which they end; quarter, half, year on one day. */
export function campaignPeriods(firstYear: number, years: number): CalendarPeriod[] {
  const names = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2', 'Y'];
  return Array.from({ length: years }, (_, y) => names.map((n) => periodOf(`${firstYear + y}-${n}`))).flat();
}

/** The period of the same kind just before. */
export function previousPeriod(id: string): string {
  const { kind, year } = periodOf(id);
  if (kind === 'year') return `${year - 1}-Y`;
  const letter = id.charAt(5);
  const number = Number(id.charAt(6));
  if (number > 1) return `${year}-${letter}${number - 1}`;
  return `${year - 1}-${letter}${kind === 'quarter' ? 4 : 2}`;
}

/** The quarters a half-year or year gathers; a quarter gathers itself. */
export function quartersOf(id: string): string[] {
  const { kind, year } = periodOf(id);
  if (kind === 'quarter') return [id];
  if (kind === 'year') return [1, 2, 3, 4].map((q) => `${year}-Q${q}`);
  return (id.endsWith('H1') ? [1, 2] : [3, 4]).map((q) => `${year}-Q${q}`);
}

/** Share of the calendar year gone by the period's end, 0..1: a quarter for Q1, all for Q4 and Y. */
export function fractionOfYear(id: string): number {
  return Number(periodOf(id).endsOn.slice(5, 7)) / 12;
}
