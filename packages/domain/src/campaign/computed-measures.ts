/**
 * Measures that the product works out from its own doings and never asks for: what was returned when, what was
 * found false in review, what has somebody responsible, which remedies were closed (R3.4, R3.5, R3.7).
 */
export const computedMeasures: ReadonlySet<string> = new Set([
  'returns.on-time',
  'returns.missed',
  'returns.false-figures',
  'responsibility.assigned',
  'remedies.closed',
]);
