/** Time comes in here and nowhere else, so that tests and demonstrations can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `at` and advances with the machine's, for demonstration data and tests. */
export function clockFrom(at: Date): Clock {
  const started = Date.now();
  return { now: () => new Date(at.getTime() + Date.now() - started) };
}

/** The calendar day in China, where every county lies: `2008-09-30`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
}
