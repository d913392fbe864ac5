/** Whole years from a day to another (`2008-01-31`); born on 29 February, one is older on 1 March. */
export function fullYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
