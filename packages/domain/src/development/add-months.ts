const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day `months` after a date (`2008-08-31` and 6 give `2009-02-28`), as PostgreSQL reckons intervals. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const whole = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(whole / 12), ((whole % 12) + 12) % 12];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(y).padStart(4, '0')}-${two(m + 1)}-${two(Math.min(day, lastDay(y, m)))}`;
}
