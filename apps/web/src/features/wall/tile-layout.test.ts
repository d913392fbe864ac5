import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileGrid } from './tile-layout.ts';

describe('the map of tiles', () => {
  it('lays 30 townships into a wide panel in six by five', () => {
    expect(tileGrid(30, 960, 500)).toMatchObject({ columns: 6, rows: 5 });
  });
  it('has no tile for no township', () => {
    expect(tileGrid(0, 960, 500).columns).toBe(0);
  });
  it('fits every tile into the rectangle, whatever the county', () => {
    const side = fc.integer({ min: 100, max: 4000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), side, side, (count, width, height) => {
        const grid = tileGrid(count, width, height);
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
        expect(grid.columns * (grid.rows - 1)).toBeLessThan(count);
        expect(grid.tileWidth * grid.columns).toBeLessThanOrEqual(width + 1e-6);
        expect(grid.tileHeight * grid.rows).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });
});
