/**
 * Two figures closer than this are the same figure. Shares and scaled points are quotients and their sums carry
 * rounding errors of about 1e-14; without a tolerance an organisation at exactly 80 points could miss a mark of 80.
 * No real figure (a person, a fen of a million yuan, a point) is as small as 1e-9 of what it is compared with.
 */
export const tolerance = 1e-9;

/** The tolerance at the size of `value`, so that amounts of 100 million yuan are still told apart from one more. */
export function toleranceAt(value: number): number {
  return tolerance * Math.max(1, Math.abs(value));
}
