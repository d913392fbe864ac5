/** A seat taken from a day on until the day (not included) it ends; null: still held. */
export interface Taken {
  readonly seat: number;
  readonly from: string;
  readonly until: string | null;
}

/** Whether two spans share a day. */
function overlap(a: Omit<Taken, 'seat'>, b: Omit<Taken, 'seat'>): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

/**
 * The first of a post's seats (from 1) that nobody else holds on any day of a span, or who is in the way at the first
 * seat (R1.7: never two holders of one seat at once).
 */
export function freeSeat<T extends Taken>(
  taken: readonly T[],
  seats: number,
  span: Omit<Taken, 'seat'>,
): { readonly seat: number } | { readonly seat: null; readonly inTheWay: T | undefined } {
  for (let seat = 1; seat <= seats; seat++) {
    if (!taken.some((t) => t.seat === seat && overlap(t, span))) return { seat };
  }
  return { seat: null, inTheWay: taken.find((t) => overlap(t, span)) };
}
