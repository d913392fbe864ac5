/** How many columns and rows a map of equal tiles has, and how large one tile is. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/**
 * Lays `count` equal tiles into a rectangle (any unit, all alike) so that all fit without scrolling and
 * a tile is as near to `aspect` (width / height) as can be.
 */
export function tileGrid(count: number, width: number, height: number, aspect = 1.6): TileGrid {
  if (count <= 0) return { columns: 0, rows: 0, tileWidth: 0, tileHeight: 0 };
  let best: TileGrid | undefined;
  let bestError = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    // A column that stays empty to the last row would only waste width.
    if (Math.ceil(count / rows) < columns) continue;
    const grid = { columns, rows, tileWidth: width / columns, tileHeight: height / rows };
    const error = Math.abs(Math.log(grid.tileWidth / grid.tileHeight / aspect));
    if (error < bestError) {
      best = grid;
      bestError = error;
    }
  }
  return best ?? { columns: 1, rows: count, tileWidth: width, tileHeight: height / count };
}
