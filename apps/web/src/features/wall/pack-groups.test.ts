import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGroups } from './pack-groups.ts';

const group = (id: string, size: number) => ({
  id,
  items: Array.from({ length: size }, (_, i) => `${id}${i}`),
});

describe('gauges of the wall in rows', () => {
  it('T1-T21: the 21 targets of eight groups stand in four rows of at most six', () => {
    const sizes = {
      goods: 3,
      livelihood: 2,
      commitments: 2,
      models: 5,
      sites: 3,
      network: 2,
      capable: 3,
      rhythm: 1,
    };
    const rows = packGroups(
      Object.entries(sizes).map(([id, size]) => group(id, size)),
      6,
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]?.map((g) => g.id)).toEqual(['goods', 'sites']);
  });
  it('loses no gauge and fills no row over its width', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 8 }), (list, width) => {
        const rows = packGroups(
          list.map((size, index) => group(`g${index}-`, size)),
          width,
        );
        const shown = rows.flat().flatMap((g) => g.items);
        expect(new Set(shown).size).toBe(list.reduce((a, b) => a + b, 0));
        for (const row of rows) {
          expect(row.reduce((sum, g) => sum + g.items.length, 0)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
