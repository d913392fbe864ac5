import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { makeWorkbook } from './testing/make-workbook.ts';
import { makePackage, makeZip, packageParts } from './testing/make-zip.ts';

const codeOf = (bytes: Uint8Array, limits = {}): Promise<string> =>
  readWorkbook(bytes, limits).then(
    () => 'read',
    (error: { code?: string }) => error.code ?? String(error),
  );

test('cells come as text, numbers and dates under their own row numbers', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('空');
  const sheet = workbook.addWorksheet('名单');
  sheet.getCell('B3').value = '青石镇党委';
  sheet.getCell('C3').value = { richText: [{ text: '富' }, { text: '文本' }] };
  sheet.getCell('A7').value = new Date('2008-01-31');
  sheet.getCell('B7').value = 12.5;
  sheet.getCell('C7').value = { formula: 'B7*2', result: 25 };
  sheet.getCell('D7').value = { formula: 'A1', result: { error: '#N/A' } };
  sheet.getCell('E7').value = true;
  sheet.getCell('F7').value = 39478;
  sheet.getCell('F7').numFmt = 'yyyy"年"m"月"d"日"';
  const rows = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const day = new Date('2008-01-31');
  expect(rows).toEqual([
    { number: 3, cells: [null, '青石镇党委', '富文本'] },
    { number: 7, cells: [day, 12.5, 25, '#N/A', 'TRUE', day] },
  ]);
});

test('a cell merged over several rows counts for each of them', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名单');
  sheet.addRows([['东街村', '青石镇'], ['西街村'], ['南街村'], ['北街村', '柳树镇']]);
  sheet.mergeCells('B1:B3');
  const rows = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(rows.map((row) => row.cells[1])).toEqual(['青石镇', '青石镇', '青石镇', '柳树镇']);
});

test('cells without a reference, prefixed names and comments are read all the same', async () => {
  const rows = await readWorkbook(
    makePackage(
      '<x:row><x:c t="inlineStr"><x:is><x:t>甲&amp;乙 a&gt;b</x:t></x:is></x:c><!-- <c> --><x:c><x:v>5</x:v></x:c></x:row>',
    ),
  );
  expect(rows).toEqual([{ number: 1, cells: ['甲&乙 a>b', 5] }]);
});

test('a million blank rows, formatted to the end of the sheet, cost next to nothing', async () => {
  const blank = Array.from(
    { length: 1_048_000 },
    (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`,
  );
  const bytes = makePackage(`<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}`);
  expect(await readWorkbook(bytes)).toEqual([{ number: 1, cells: [1] }]);
});

test('a stray cell in the last corner of the sheet does no harm', async () => {
  const bytes = makePackage(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>',
  );
  expect(await readWorkbook(bytes)).toEqual([{ number: 1, cells: [1] }]);
});

test('what only bears the name xlsx is refused with a reason', async () => {
  expect(await codeOf(Buffer.from('名称,类型\n青石镇党委,乡镇党委\n'))).toBe('workbook-not-xlsx');
  expect(await codeOf(new Uint8Array())).toBe('workbook-not-xlsx');
  expect(await codeOf(makeZip({ 'readme.txt': 'hello' }))).toBe('workbook-not-xlsx');
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);
  expect(await codeOf(old)).toBe('workbook-not-xlsx');
  expect(await codeOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
    'workbook-encrypted',
  );
  const whole = await makeWorkbook([['名称']]);
  expect(await codeOf(whole.subarray(0, whole.length - 100))).toBe('workbook-not-xlsx');
  const plain = makePackage('<row r="1"><c r="A1"><v>1</v></c></row>');
  const sum = Buffer.from(plain).lastIndexOf('PK\x01\x02', undefined, 'latin1') + 16;
  expect(await codeOf(plain.with(sum, (plain[sum] ?? 0) ^ 1))).toBe('workbook-not-xlsx');
  expect(await codeOf(makePackage('<!DOCTYPE a [<!ENTITY b "c">]>'))).toBe('workbook-not-xlsx');
  expect(await codeOf(makePackage('<row r="1"><c r="A1"/></row>'))).toBe('workbook-empty');
});

test('a zip bomb is refused before it is inflated, also when it lies about its size', async () => {
  const much = Buffer.alloc(4 * 1024 * 1024, ' ');
  const parts = packageParts('', { 'xl/media/bomb.bin': much.toString() });
  expect(await codeOf(makeZip(parts))).toBe('workbook-too-large');
  expect(await codeOf(makeZip(parts), { inflated: 1024 * 1024, ratio: 1e6 })).toBe('workbook-too-large');
  expect(await codeOf(makeZip(packageParts(much.toString()), 2000))).toBe('workbook-too-large');
});

test('too many rows and too long a time are refused', async () => {
  const bytes = await makeWorkbook(Array.from({ length: 30 }, (_, i) => [i]));
  expect(await codeOf(bytes, { rows: 29 })).toBe('workbook-too-many-rows');
  expect(await codeOf(bytes, { rows: 30 })).toBe('read');
  expect(await codeOf(bytes, { milliseconds: 1 })).toBe('workbook-timeout');
});
