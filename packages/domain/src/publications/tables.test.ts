import { describe, expect, it } from 'vitest';
import { editedCells, keptTable } from './tables.ts';

const columns = ['项目', '本期情况'];
const assembled = [
  ['三会一课召开率', '77.8%'],
  ['党员人均培训学时', '8学时'],
];
const known = [
  { columns: ['户名'], rows: [['李家']] },
  { columns, rows: assembled },
];
const put = (row: number, column: number, words: string) =>
  assembled.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? words : cell)));

describe('R4.3 tables of a draft', () => {
  it('keeps what the figures gave beside what somebody put in', () => {
    const rows = put(0, 1, '80.0%(补开一次)');
    const kept = keptTable({ columns, rows, assembled }, known);
    expect(kept).toEqual({ columns, rows, assembled });
    expect(kept && editedCells(kept)).toEqual([{ row: 0, column: 1, assembled: '77.8%' }]);
    // And again, from what is kept now.
    const again = keptTable({ columns, rows: put(1, 1, '九学时'), assembled }, kept ? [kept] : []);
    expect(again && editedCells(again)).toEqual([{ row: 1, column: 1, assembled: '8学时' }]);
  });

  it('is as it came when every cell is put back', () => {
    expect(keptTable({ columns, rows: assembled, assembled }, known)).toEqual({ columns, rows: assembled });
    expect(editedCells({ columns, rows: assembled })).toEqual([]);
  });

  it('takes no table that the figures did not give, and no other shape', () => {
    expect(keptTable({ columns, rows: put(0, 1, '100%') }, known)).toBeNull();
    expect(keptTable({ columns, rows: put(0, 1, '100%'), assembled: put(0, 1, '90%') }, known)).toBeNull();
    expect(keptTable({ columns: ['项目', '本期'], rows: assembled }, known)).toBeNull();
    expect(keptTable({ columns, rows: [...assembled, ['又一项', '是']], assembled }, known)).toBeNull();
    expect(keptTable({ columns, rows: [['三会一课召开率']], assembled }, known)).toBeNull();
  });
});
