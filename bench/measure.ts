/** Middle of a list of numbers; NaN for an empty one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Milliseconds an act takes, with what it gave. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await act();
  return { ms: performance.now() - started, value };
}

/**
 * Milliseconds of `times` runs of each act in turn, so that a slow moment of the machine meets all of them alike.
 * What stands in `before` under an act's name runs before it and is not timed.
 */
export async function inTurn(
  times: number,
  acts: Readonly<Record<string, () => unknown>>,
  before: Readonly<Record<string, () => unknown>> = {},
): Promise<Record<string, number>> {
  const taken = Object.fromEntries(Object.keys(acts).map((name) => [name, [] as number[]]));
  for (let i = 0; i < times; i++)
    for (const [name, act] of Object.entries(acts)) {
      await before[name]?.();
      taken[name]?.push((await timed(act)).ms);
    }
  return Object.fromEntries(Object.entries(taken).map(([name, list]) => [name, median(list)]));
}
