/** One row of the heat map: an organisation, or a committee standing for the mean of those below it. */
export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** Share of the available points, 0..1, one a column; null where nothing is known. */
  readonly shares: readonly (number | null)[];
  /** Organisations the row stands for. */
  readonly count: number;
  readonly grouped: boolean;
}

interface ScoreRow {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly supervisor: { readonly id: string; readonly name: string } | null;
  readonly goods: readonly (number | null)[];
  readonly criteria: readonly (number | null)[];
}

/** More rows than this are shown as means of their committees, which can be opened. */
export const manyRows = 60;

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((v): v is number => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}

/**
 * Scores as shares of the points of each column (a good or a criterion). Lists longer than `manyRows` are
 * gathered by supervising committee, in the order in which committees first appear.
 */
export function heatRows(
  rows: readonly ScoreRow[],
  by: 'goods' | 'criteria',
  available: readonly number[],
): HeatRow[] {
  const shares = (row: ScoreRow) =>
    available.map((points, index) => {
      const value = row[by][index] ?? null;
      return value === null || points <= 0 ? null : value / points;
    });
  if (rows.length <= manyRows) {
    return rows.map((row) => ({ ...row.organisation, shares: shares(row), count: 1, grouped: false }));
  }
  const groups = new Map<string, { name: string; rows: ScoreRow[] }>();
  for (const row of rows) {
    const head = row.supervisor ?? row.organisation;
    const group = groups.get(head.id) ?? { name: head.name, rows: [] };
    group.rows.push(row);
    groups.set(head.id, group);
  }
  return [...groups].map(([id, group]) => {
    const lines = group.rows.map(shares);
    const means = available.map((_, index) => meanOf(lines.map((line) => line[index] ?? null)));
    return { id, name: group.name, shares: means, count: group.rows.length, grouped: true };
  });
}

/** The column with the lowest mean over all rows, each row weighed by its organisations; null without values. */
export function weakestColumn(
  rows: readonly HeatRow[],
  columns: number,
): { index: number; mean: number } | null {
  let weakest: { index: number; mean: number } | null = null;
  for (let index = 0; index < columns; index += 1) {
    let sum = 0;
    let weight = 0;
    for (const row of rows) {
      const share = row.shares[index] ?? null;
      if (share === null) continue;
      sum += share * row.count;
      weight += row.count;
    }
    if (weight > 0 && (weakest === null || sum / weight < weakest.mean))
      weakest = { index, mean: sum / weight };
  }
  return weakest;
}
