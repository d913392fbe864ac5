import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

test('a written workbook reads back, with a bold frozen header, dates, and no formula from text', async () => {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  await writeWorkbook(stream, [
    {
      name: '组织',
      columns: [{ heading: '名称' }, { heading: '成立日期', width: 20 }],
      rows: [
        ['=HYPERLINK("http://x")', new Date('2008-01-31')],
        ['@SUM(A1)', -5],
        ['青石镇党委\u0001以及很长的一个名字', null],
      ],
    },
  ]);
  const written = new Uint8Array(await bytes);
  expect((await readWorkbook(written)).map((row) => row.cells)).toEqual([
    ['名称', '成立日期'],
    [`'=HYPERLINK("http://x")`, new Date('2008-01-31')],
    [`'@SUM(A1)`, -5],
    ['青石镇党委以及很长的一个名字'],
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(written.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('组织');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.getCell('A1').font.bold).toBe(true);
  expect(sheet?.getColumn(1).width).toBeGreaterThan(28);
  expect(sheet?.getCell('B2').numFmt).toBe('yyyy-mm-dd');
});
