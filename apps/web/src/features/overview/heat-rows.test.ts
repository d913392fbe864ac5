import { describe, expect, it } from 'vitest';
import { heatRows, manyRows, weakestColumn } from './heat-rows.ts';

const row = (name: string, supervisor: string, goods: (number | null)[]) => ({
  organisation: { id: name, name },
  supervisor: { id: supervisor, name: supervisor },
  goods,
  criteria: [],
});

describe('the heat map of organisations by the five goods', () => {
  it('shows a short list organisation by organisation, as shares of the points', () => {
    const rows = heatRows([row('石门村', '杨家镇', [15, 20, null])], 'goods', [20, 20, 20]);
    expect(rows).toEqual([
      { id: '石门村', name: '石门村', shares: [0.75, 1, null], count: 1, grouped: false },
    ]);
  });
  it('gathers a long list by committee and leaves out who has no score', () => {
    const many = Array.from({ length: manyRows + 1 }, (_, i) =>
      row(`v${i}`, i % 2 ? 'b' : 'a', [i === 0 ? null : i % 2 ? 10 : 20]),
    );
    const rows = heatRows(many, 'goods', [20]);
    expect(rows.map((r) => [r.name, r.count, r.shares[0], r.grouped])).toEqual([
      ['a', 31, 1, true],
      ['b', 30, 0.5, true],
    ]);
  });
  it('names the weakest good, weighed by how many organisations stand behind a row', () => {
    const rows = [
      { id: 'a', name: 'a', shares: [0.2, 0.5], count: 1, grouped: true },
      { id: 'b', name: 'b', shares: [0.9, 0.6], count: 9, grouped: true },
    ];
    expect(weakestColumn(rows, 2)?.index).toBe(1);
    expect(weakestColumn([], 2)).toBeNull();
  });
});
