import { readFile } from 'node:fs/promises';
import { listMembers } from '@lianchuang/domain/members/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../apps/server/src/compose/testing/add-test-member.ts';
import { makeIdentity } from '../apps/server/src/compose/testing/make-identity.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { type Cell, columnLetter } from '../apps/server/src/platform/workbook/cell.ts';
import { readWorkbook } from '../apps/server/src/platform/workbook/read-workbook.ts';
import { editWorkbook, makeWorkbook } from '../apps/server/src/platform/workbook/testing/make-workbook.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
const at = withBrowser(county);

beforeAll(async () => {
  county.standAt('2008-10-06');
});

const id = (nth: number, bornOn = '1962-08-09', sex: 'male' | 'female' = 'male') =>
  makeIdentity(bornOn, sex, nth);
/** The same number with its last digit mistyped. */
const mistyped = (identity: string) => `${identity.slice(0, 17)}${identity.endsWith('1') ? '2' : '1'}`;
const wide = (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const [first, second, third] = ['柳树11村党支部', '柳树12村党支部', '柳树21村党支部'];

const headings = [
  '序号',
  '党支部',
  ' 姓 名 ',
  '性 别',
  '出生年月',
  '民 族',
  '文化程度',
  '入党时间',
  '转正日期',
  '公民身份号码',
  '联系电话',
  '致富能手',
  '备注',
];
/** As a township keeps it: every date in another way, numbers wide or in lower case, branches merged over their members. */
const list: Cell[][] = [
  ['清源县青石镇党员花名册'],
  ['填报单位:青石镇党委', ...Array<Cell>(9).fill(null), '填报日期:2008年9月'],
  headings,
  [
    1,
    first,
    '王 大民',
    '男',
    '1962.8',
    '汉',
    '高中毕业',
    33420,
    new Date('1992-07-01'),
    id(1),
    '０００－１２３４５６７８',
    '√',
    null,
  ],
  [
    2,
    null,
    '李小花',
    '女',
    1970.3,
    '满族',
    '大专',
    '2008.5',
    null,
    id(2, '1970-03-04', 'female'),
    null,
    null,
    '预备',
  ],
  [3, null, '孙老二', '男', '1962年8月', '汉', '高中', '1985.3', '1986.3', wide(id(3)), null, null, null],
  [4, null, '周有福', '男', '1962.08.09', '汉', '初中', 1985.3, 1986.3, id(4), null, null, null],
  [
    5,
    second,
    '吴桂英',
    '女',
    null,
    '汉族',
    '小学',
    '19850701',
    '1986年7月1日',
    id(5, '1955-01-02', 'female').toLowerCase(),
    '无',
    '否',
    null,
  ],
  [6, null, '坏号码', '男', null, '汉', '初中', '1985.7', '1986.7', mistyped(id(6)), null, null, null],
  [7, null, '重登记', '男', null, '汉', '初中', '1985.7', '1986.7', id(1), null, null, null],
  [8, '不存在村党支部', '没支部', '男', null, '汉', '初中', '1985.7', '1986.7', id(8), null, null, null],
  [9, third, '坏日期', '男', null, '汉', '没上过学', '去年', null, id(9), null, null, null],
  [
    10,
    null,
    '糊涂月',
    '女',
    1970.1,
    '汉',
    '初中',
    1995.1,
    1996.12,
    id(10, '1970-10-04', 'female'),
    null,
    null,
    null,
  ],
  ...Array.from({ length: 60 }, (): Cell[] => [null, null, '', ' ', null]),
];
const names = [
  '王大民',
  '李小花',
  '孙老二',
  '周有福',
  '吴桂英',
  '坏号码',
  '重登记',
  '没支部',
  '坏日期',
  '糊涂月',
];

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** Uploads a workbook on the page of the import. */
async function upload(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.getByRole('heading', { name: '核对结果' }).waitFor();
}

/** Names of all members, as the register has them. */
const inRegister = async () =>
  (await county.call('officer', listMembers)).body.items.map(({ name }) => name).toSorted();

/** Each count of the preview by its word. */
const counts = async (page: Page) =>
  await page
    .locator('dl.lc-head-figures > div')
    .evaluateAll((all) => Object.fromEntries(all.map((one) => (one as HTMLElement).innerText.split(/\s+/))));

/** The file of refused rows, as the browser keeps it. */
async function offer(page: Page): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载没有通过的行(含原因)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('未通过的行.xlsx');
  return new Uint8Array(await readFile(await download.path()));
}

async function isAsWideAsTheScreen(page: Page): Promise<void> {
  const width = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(width).toBe(0);
}

test('R1.4 a list as county offices have it is imported: good rows at once, the refused come back with their reasons and are taken once mended', async () => {
  // Two of the list stand in the register already, one of them with less schooling.
  const known = { joinedOn: '1985-03-01', fullOn: '1986-03-01' };
  await addTestMember(county, 'officer', 'village1-1', { ...known, name: '孙老二', identity: id(3) });
  await addTestMember(county, 'officer', 'village1-1', { ...known, name: '周有福', identity: id(4) });
  const { page, problems } = await signIn(at.browser, at.address, 'officer', password);
  page.setDefaultTimeout(20_000);
  await page.goto(`${at.address}/members/import`);
  const sheet = await editWorkbook(await makeWorkbook(list), {}, [
    'A1:M1',
    'A2:J2',
    'B4:B7',
    'B8:B10',
    'B12:B13',
  ]);
  await upload(page, '青石镇党员花名册.xlsx', sheet);

  // The headings below the titles are found. One column is put right by hand, and all is checked again.
  await shown(page, '青石镇党员花名册.xlsx:标题在第 3 行,请核对各列');
  const remark = page.getByRole('combobox', { name: /^M 备注/ });
  expect(await page.getByRole('combobox', { name: /^C 姓 名/ }).inputValue()).toBe('name');
  expect(await remark.inputValue()).toBe('');
  await remark.selectOption('特长');
  await page.getByRole('button', { name: '按这样重新检查' }).click();
  await page.getByRole('button', { name: '按这样重新检查' }).waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: '核对结果' }).waitFor();

  // What it would do, and what is wrong where; no number in clear.
  expect(await counts(page)).toEqual({ 新增: '3', 变更: '1', 没有变化: '1', 没有通过: '5' });
  const mistakes = await page.locator('.lc-import-issues li').allInnerTexts();
  expect(mistakes).toHaveLength(5);
  expect(mistakes.join('\n')).toMatch(
    /第 9 行 J 列\(公民身份号码\) .*对不上.*\n第 10 行 .*与原表第 4 行.*\n第 11 行 B 列\(党支部\) 找不到.*\n第 12 行 H 列.*“去年”不是日期.*\n第 13 行 H 列.*1 月还是 10 月/,
  );
  await page.setViewportSize(screens.phone);
  await isAsWideAsTheScreen(page);
  await page.setViewportSize(screens.desktop);
  const text = await page.content();
  for (const secret of [id(1), wide(id(3)), '12345678']) expect(text).not.toContain(secret);
  expect(await inRegister()).toEqual(['周有福', '孙老二'].toSorted());

  // The good rows are taken, the others come back as a file with their reasons.
  await page.getByRole('button', { name: '导入通过的 4 人(另 5 行不导入)' }).click();
  await shown(page, '导入完成:新增 3 人,变更 1 人。');
  const offered = await offer(page);
  const [head, ...back] = (await readWorkbook(offered)).map((row) => row.cells);
  expect(head?.slice(-2)).toEqual(['未通过原因', '原表行号']);
  expect(back.map((cells) => cells[2])).toEqual(['坏号码', '重登记', '没支部', '坏日期', '糊涂月']);
  expect(back.map((cells) => cells.at(-1))).toEqual([9, 10, 11, 12, 13]);
  expect(String(back[0]?.at(-2))).toMatch(/^身份证号:身份证号最后一位与前 17 位对不上/);

  // Mended in that very file: one cell a row, one of them still wrong.
  const cellAt = (heading: string, row: number) =>
    `${columnLetter(head?.findIndex((cell) => cell === heading) ?? -1)}${row}`;
  const mended = await editWorkbook(offered, {
    [cellAt('公民身份号码', 2)]: id(6),
    [cellAt('公民身份号码', 3)]: id(7),
    [cellAt('党支部', 4)]: second,
    [cellAt('入党时间', 5)]: '2008-13',
    [cellAt('入党时间', 6)]: '1995-10',
  });
  await page.getByRole('button', { name: '再导入一份' }).click();
  await upload(page, '未通过的行.xlsx', mended);
  expect(await counts(page)).toEqual({ 新增: '4', 变更: '0', 没有变化: '0', 没有通过: '1' });
  const again = await offer(page);
  const [sameHead, ...left] = (await readWorkbook(again)).map((row) => row.cells);
  expect(sameHead).toEqual(head);
  expect(left.map((cells) => cells[2])).toEqual(['坏日期']);
  await page.getByRole('button', { name: '导入通过的 4 人(另 1 行不导入)' }).click();
  await shown(page, '导入完成:新增 4 人,变更 0 人。');

  // The last one, on a phone; now nothing is refused and everybody is in the register.
  await page.setViewportSize(screens.phone);
  await page.getByRole('button', { name: '再导入一份' }).click();
  await upload(page, '未通过的行.xlsx', await editWorkbook(again, { [cellAt('入党时间', 2)]: '2008.1.5' }));
  expect(await counts(page)).toEqual({ 新增: '1', 变更: '0', 没有变化: '0', 没有通过: '0' });
  expect(await page.locator('.lc-import-issues').count()).toBe(0);
  await page.getByRole('button', { name: '导入 1 人' }).click();
  await shown(page, '导入完成:新增 1 人,变更 0 人。');
  await isAsWideAsTheScreen(page);
  expect(await inRegister()).toEqual(names.toSorted());
  await page.getByRole('link', { name: '看名册' }).click();
  await shown(page, '糊涂月');

  // And as the list says: what stood there before has the schooling of the list, dates are those that were meant.
  const members = (await county.call('officer', listMembers)).body.items;
  const card = (name: string) => members.find((member) => member.name === name);
  expect(card('孙老二')).toMatchObject({ education: 'senior-middle', joinedOn: '1985-03-01' });
  expect(card('王大民')).toMatchObject({
    joinedOn: '1991-07-01',
    fullOn: '1992-07-01',
    capableVillager: true,
  });
  expect(card('重登记')).toMatchObject({ organisation: { name: second } });
  expect(card('坏日期')).toMatchObject({ organisation: { name: third }, joinedOn: '2008-01-05' });
  expect(card('糊涂月')).toMatchObject({ joinedOn: '1995-10-01', fullOn: '1996-12-01' });

  expect(problems).toEqual([]);
});
