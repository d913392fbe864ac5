/** Whole days from one ISO date to another; negative when the other has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The countdown of the wall screen: the calendar year of the period shown (of today where none is), and its days left. */
export function yearCountdown(today: string, period: string | undefined): { year: number; daysLeft: number } {
  const year = Number((period ?? today).slice(0, 4));
  return { year, daysLeft: Math.max(0, daysBetween(today, `${year}-12-31`)) };
}
