import { openPeriod } from '@lianchuang/domain/periods/contract';
import { listReturns } from '@lianchuang/domain/returns/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { publishTestCommitment } from '../apps/server/src/compose/testing/add-test-promises.ts';
import { fillReturn } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const problems: string[] = [];
const at = withBrowser(county);

beforeAll(async () => {
  county.standAt('2008-08-01');
  await publishTestCommitment(county, ['village1-1', 'clerk1'], {
    organisationId: county.ids['village1-1'] ?? '',
    content: '修通村组道路两公里',
    dueOn: '2008-09-20',
  });
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  const own = (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0];
  await fillReturn(county, 'village1-1', own?.id ?? '', 'good');
  await county.recompute();
});

const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000, interval: 100 });

async function asPerson(user: string, screen: keyof typeof screens): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password, screens[screen]);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(...signedIn.problems);
  return signedIn.page;
}

test('R4.3 a village assembles its bulletin on a phone, edits and publishes it; it stands on the public page and prints as a document', async () => {
  const village = await asPerson('village1-1', 'phone');
  await village.goto(at.address);
  // What is owed is a task of who owes it.
  await soon(() => village.locator('main').innerText()).toContain('2008年三季度的通报还没有发布');
  await village.goto(`${at.address}/bulletins?tab=missing`);
  await village.getByRole('button', { name: /生成草稿 .*2008年三季度/ }).click();
  await village.getByRole('heading', { name: '柳树11村党支部2008年三季度工作通报' }).waitFor();
  expect(await village.locator('.lc-document').innerText()).toContain('一、创建工作得分');

  await village.getByRole('button', { name: '修改', exact: true }).click();
  await village.getByLabel('标题', { exact: true }).fill('柳树11村三季度工作通报');
  await village.getByLabel('抄送').fill('青石1镇党委');
  await village.getByLabel('正文').first().fill('本季度召开党员大会一次。\n修通村组道路两公里。');
  // A figure in a table is put into other words; the one of the register stays beside it, and can be put back.
  const cell = village.locator('.lc-bulletin-table textarea:visible').nth(2);
  const assembled = await cell.inputValue();
  await cell.fill('写错了');
  await village.getByRole('button', { name: '恢复' }).click();
  expect(await cell.inputValue()).toBe(assembled);
  await cell.fill('以村务公开栏为准');
  await soon(() => village.locator('.lc-bulletin-table').first().innerText()).toContain(
    `台账数:${assembled}`,
  );
  await village.getByRole('button', { name: '保存', exact: true }).click();
  await soon(() => village.locator('.lc-document').innerText()).toContain('修通村组道路两公里。');
  expect(await village.locator('.lc-document').innerText()).toContain('以村务公开栏为准※');

  await village.getByRole('button', { name: '编号发布' }).click();
  const dialog = village.getByRole('dialog');
  await soon(() => dialog.innerText()).toContain('柳树11村支通〔2008〕1号');
  await dialog.getByLabel('机关代字').fill('柳支通');
  await soon(() => dialog.innerText()).toContain('将以“柳支通〔2008〕1号”发布');
  await dialog.getByRole('button', { name: '编号发布' }).click();
  await soon(() => village.locator('.lc-document').innerText()).toContain('柳支通〔2008〕1号');
  expect(await village.locator('.lc-document').innerText()).toContain('抄送：青石1镇党委。');

  // On paper: A4, FangSong of 16 points, a red rule, nothing of the page around it.
  await village.emulateMedia({ media: 'print' });
  const style = await village.locator('.lc-document').evaluate((document) => {
    const { fontFamily, fontSize } = getComputedStyle(document);
    const rule = getComputedStyle(document.querySelector('hr') as Element).borderTopColor;
    return { fang: /FangSong/.test(fontFamily), size: fontSize, rule };
  });
  expect(style).toEqual({ fang: true, size: '21.3333px', rule: 'rgb(215, 0, 15)' });
  expect(await village.locator('h1').isVisible()).toBe(false);
  const pdf = (await village.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(new Set(sizes.map(([, w, h]) => `${Math.round(Number(w))} x ${Math.round(Number(h))}`))).toEqual(
    new Set(['595 x 842']),
  );
  await village.emulateMedia({ media: 'screen' });

  // Whoever has no account reads it.
  const reader = await (await at.browser.newContext({ viewport: screens.phone, locale: 'zh-CN' })).newPage();
  await reader.goto(`${at.address}/public/${county.ids['village1-1']}`);
  await soon(() => reader.locator('body').innerText()).toContain('柳支通〔2008〕1号');
  const page = await reader.locator('body').innerText();
  expect(page).toContain('柳树11村三季度工作通报');
  expect(page).toContain('修通村组道路两公里。');
  expect(page).toContain('以村务公开栏为准※');
  expect(page).toContain('按台账生成的原为');
  expect(page).toContain(`“${assembled}”`);

  // It is owed no more, and the township sees it.
  const clerk = await asPerson('clerk1', 'desktop');
  await clerk.goto(`${at.address}/bulletins`);
  await clerk.getByRole('link', { name: '柳树11村三季度工作通报' }).click();
  await soon(() => clerk.locator('main').innerText()).toContain('柳支通〔2008〕1号');
  expect(problems).toEqual([]);
});
