import { expect, test } from 'vitest';
import type { Cell } from '../../platform/workbook/cell.ts';
import type { PresentOrganisation } from './find-places.ts';
import { parseOrganisationWorkbook } from './parse-organisation-workbook.ts';

const present = (
  id: string,
  kind: string,
  name: string,
  above: string | null,
  code: string | null = null,
) => ({
  id,
  kind,
  name,
  code,
  supervisorId: above,
  foundedOn: '2006-01-01',
  dissolvedOn: null,
});
const tree: PresentOrganisation[] = [
  present('root', 'county-committee', '清源县委', null),
  present('organs', 'organs-work-committee', '县直机关工委', 'root'),
  present('town1', 'township-committee', '青石镇党委', 'root', 'A1'),
  present('town2', 'township-committee', '柳树镇党委', 'root'),
  present('east1', 'village-branch', '东街村党支部', 'town1'),
  present('east2', 'village-branch', '东街村党支部', 'town2'),
];
const header = ['名称', '类型', '上级', '行政隶属', '代码', '成立日期'];
const parse = (...rows: Cell[][]) =>
  parseOrganisationWorkbook(
    [header, ...rows].map((cells, i) => ({ number: i + 1, cells })),
    tree,
    '2008-10-11',
  );
/** `row column code` of each error. */
const errorsOf = (...rows: Cell[][]) => parse(...rows).errors.map((e) => `${e.row}${e.column} ${e.code}`);

test('R1.1 organisations may stand under others of the file, in any order, by name or code, with Chinese kinds', () => {
  const parsed = parse(
    ['红果合作社党支部', '产业党支部', '西街村党支部'],
    ['西街村党支部', '村党支部', '１２３', '农业局', null, '2008年1月31日'],
    ['杨树乡党委', '乡镇党委', '清 源 县　委', null, 123, 39478],
    ['农业局', '县直涉农部门', '县直机关工委'],
    ['红星果品公司', '企业', 'a1'],
    ['杨树乡水利站', 'township-station', '杨树乡党委'],
  );
  expect(parsed.errors).toEqual([]);
  expect(parsed.create.map((o) => [o.row, o.kind, o.supervisor])).toEqual([
    [4, 'township-committee', { id: 'root', name: '清源县委' }],
    [5, 'agri-department', { id: 'organs', name: '县直机关工委' }],
    [6, 'private-enterprise', { id: 'town1', name: '青石镇党委' }],
    [3, 'village-branch', { row: 4, name: '杨树乡党委' }],
    [7, 'township-station', { row: 4, name: '杨树乡党委' }],
    [2, 'industry-branch', { row: 3, name: '西街村党支部' }],
  ]);
  const west = parsed.create.find((o) => o.row === 3);
  expect(west).toMatchObject({ foundedOn: '2008-01-31', administrator: { row: 5 } });
  expect(parsed.create.find((o) => o.row === 4)).toMatchObject({ code: '123', foundedOn: '2008-01-31' });
  expect(parsed.create.find((o) => o.row === 7)).toMatchObject({ foundedOn: '2008-10-11' });
});

test('every mistake within a row is listed by row and column', () => {
  expect(
    errorsOf(
      [null, '乡镇党委', '清源县委'],
      ['杨', '乡镇党委', '清源县委'],
      ['杨'.repeat(61), '乡镇党委', '清源县委'],
      ['甲乡党委', null, '清源县委'],
      ['乙乡党委', '乡镇政府', '清源县委'],
      ['丙乡党委', '乡镇党委', null],
      ['丁乡党委', '乡镇党委', '清原县委'],
      ['戊乡党委', '乡镇党委', '清源县委', '不存在的局'],
      ['己乡党委', '乡镇党委', '清源县委', null, 'X'.repeat(21)],
      ['庚乡党委', '乡镇党委', '清源县委', null, null, '去年'],
      ['#N/A', '乡镇党委', '清源县委'],
      [null, '什么', null, null, null, '2008-02-30'],
    ),
  ).toEqual([
    '2A missing-name',
    '3A name-too-short',
    '4A name-too-long',
    '5B missing-kind',
    '6B unknown-kind',
    '7C supervisor-missing',
    '8C supervisor-unknown',
    '9D administrator-unknown',
    '10E code-too-long',
    '11F date-unreadable',
    '12A formula-error',
    '13A missing-name',
    '13B unknown-kind',
    '13C supervisor-missing',
    '13F date-unreadable',
  ]);
});

test('rows that repeat each other or the tree are listed with the other one', () => {
  const parsed = parse(
    ['杨树乡党委', '乡镇党委', '清源县委', null, 'B1'],
    ['杨 树乡党委', '乡镇党委', '清源县委'],
    ['榆树乡党委', '乡镇党委', '清源县委', null, 'b1'],
    ['青石镇党委', '乡镇党委', '清源县委'],
    ['西街村党支部', '村党组织', '青石镇党委'],
    ['西街村党支部', '村党组织', 'A1'],
    ['西街村党支部', '村党组织', '柳树镇党委'],
    ['槐树乡党委', '乡镇党委', '清源县委', null, 'A1'],
    ['清源县委', '县委', null],
    ['清河县委', '县委', null],
    ['南街村党支部', '村党组织', '杨树乡党委'],
  );
  expect(parsed.errors.map((e) => [e.row, e.column, e.code, e.params])).toEqual([
    [3, 'A', 'duplicate-in-file', { other: 2 }],
    [4, 'E', 'duplicate-in-file', { other: 2 }],
    [5, 'A', 'already-in-tree', { name: '青石镇党委' }],
    [7, 'A', 'duplicate-in-file', { other: 6 }],
    [9, 'E', 'code-taken', { name: '青石镇党委' }],
    [10, 'A', 'already-in-tree', { name: '清源县委' }],
    [11, 'B', 'second-county-committee', { name: '清源县委' }],
  ]);
});

test('R1.2 places that do not fit are listed: wrong kind, circle, ambiguous, not there then', () => {
  expect(
    errorsOf(
      ['西街村党支部', '村党组织', '清源县委'],
      ['甲党支部', '产业党支部', '乙党支部'],
      ['乙党支部', '产业党支部', '甲党支部'],
      ['丙党支部', '产业党支部', '东街村党支部'],
      ['丁党支部', '产业党支部', '柳树镇党委／东街村党支部'],
      ['杨树乡党委', '乡镇党委', '清源县委', null, null, '1958-08-01'],
      ['榆树乡党委', '乡镇党委', '清源县委', null, null, '2009-01-01'],
      ['榆树乡林业站', '乡镇站所', '榆树乡党委'],
      ['自己党支部', '产业党支部', '自己党支部'],
      ['戊乡党委', '乡镇党委', '清源县委', '东街村党支部'],
    ),
  ).toEqual([
    '2C kind-not-under',
    '3C cycle',
    '4C cycle',
    '5C supervisor-ambiguous',
    '7F supervisor-not-there-then',
    '9C supervisor-not-there-then',
    '10C cycle',
    '11D administrator-ambiguous',
  ]);
});

test('a sheet without the columns, or without rows, says which', () => {
  const without = parseOrganisationWorkbook([{ number: 3, cells: ['姓名', '类型'] }], tree, '2008-10-11');
  expect(without.errors).toEqual([
    { row: 3, column: '', field: 'name', code: 'column-missing', params: { columns: '名称、上级' } },
  ]);
  expect(without.columns).toEqual([
    { heading: '姓名', field: null },
    { heading: '类型', field: 'kind' },
  ]);
  expect(errorsOf()).toEqual(['1A no-rows']);
  // A remark in a column that is not read is no organisation.
  expect(errorsOf([null, null, null, null, null, null, '填表人：某某'])).toEqual(['1A no-rows']);
});
