import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { matchColumns } from './match-columns.ts';

const aliases = { name: ['名称', '组织名称'], kind: ['类型'], supervisor: ['上级', '上级党组织'] };
const sheet = (...rows: Cell[][]) => rows.map((cells, i) => ({ number: i + 1, cells }));

test('columns are found in any order, whatever spaces, width, case and remarks', () => {
  const found = matchColumns(
    sheet(
      ['清源县组织名称一览表'],
      ['填报单位：', '类型'],
      ['序号', '上级（党组织）', ' 名　称 *', 'ＫＩＮＤ(必填)', '备注'],
      [1, '县委', '青石镇党委', '乡镇党委'],
    ),
    aliases,
  );
  expect(found?.headerRow).toBe(3);
  expect(found?.columns.map((c) => c.field)).toEqual([null, 'supervisor', 'name', 'kind', null]);
  expect(found?.letterOf('name')).toBe('C');
  const [row] = found?.rows ?? [];
  expect(row && found?.cellOf(row, 'kind')).toBe('乡镇党委');
});

test('of two columns for one field the left one is read, and a sheet without any is said to have none', () => {
  const found = matchColumns(sheet(['名称', '组织名称']), aliases);
  expect(found?.columns.map((c) => c.field)).toEqual(['name', null]);
  expect(found?.has('kind')).toBe(false);
  expect(matchColumns(sheet(['a', 'b'], [1, 2]), aliases)).toBeUndefined();
});
