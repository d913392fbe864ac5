/** How a committee stands on the wall's map; also the class name of its tile and the end of its word's key. */
export type TownshipState = 'passed' | 'vetoed' | 'near' | 'behind' | 'no-data';

interface Scored {
  readonly total: number | null;
  readonly passed: boolean;
  readonly vetoes: readonly string[];
}

/** A committee that has this share of all points, without passing, is near: one quarter's work away. */
export const nearShare = 0.7;

/** The state of a committee by its score; `available` is the sum of all points of its standard. */
export function townshipState(row: Scored, available: number): TownshipState {
  if (row.total === null) return 'no-data';
  if (row.vetoes.length > 0) return 'vetoed';
  if (row.passed) return 'passed';
  return row.total >= available * nearShare ? 'near' : 'behind';
}

interface Moved extends Scored {
  readonly previous: number | null;
}

/** Who rose and who fell most since the period before, at most `count` each; a change under 0.05 points is none. */
export function movers<R extends Moved>(
  rows: readonly R[],
  count: number,
): { risen: (R & { change: number })[]; fallen: (R & { change: number })[] } {
  const changed = rows.flatMap((row) =>
    row.total === null || row.previous === null || Math.abs(row.total - row.previous) < 0.05
      ? []
      : [{ ...row, change: row.total - row.previous }],
  );
  changed.sort((a, b) => b.change - a.change);
  return {
    risen: changed.filter((row) => row.change > 0).slice(0, count),
    fallen: changed
      .filter((row) => row.change < 0)
      .reverse()
      .slice(0, count),
  };
}
