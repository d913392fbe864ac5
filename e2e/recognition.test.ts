import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openTestAwards } from '../apps/server/src/compose/testing/recognition-acts.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { raiseBar } from '../packages/domain/src/recognition/bars-contract.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const at = withBrowser(county);
const problems: string[][] = [];

beforeAll(async () => {
  county.standAt('2008-12-01');
  await openTestAwards(county, 'officer');
  const raised = await county.call('officer', raiseBar, {
    body: {
      id: randomUUID(),
      organisationId: county.ids['village1-2'] ?? '',
      reason: '2008年三季度自查始终未报',
    },
  });
  expect(raised.status, JSON.stringify(raised.problem)).toBe(200);
});

async function asPerson(user: string): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(signedIn.problems);
  return signedIn.page;
}
const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000, interval: 100 });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the public page of an organisation says on a phone of somebody who has no account and was never there before. */
async function readBoard(place: string): Promise<string> {
  const phone = await at.browser.newContext({ viewport: screens.phone, hasTouch: true, locale: 'zh-CN' });
  try {
    const page = await phone.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${at.address}/public/${county.ids[place] ?? ''}`);
    await page.locator('.lc-public-notice, [role="alert"]').first().waitFor();
    expect(await overflow(page)).toBe(0);
    return await page.locator('main').innerText();
  } finally {
    await phone.close();
  }
}
/** The same question is answered from memory for some seconds. */
const onBoard = (place: string) => expect.poll(() => readBoard(place), { timeout: 30_000, interval: 1000 });

async function nominate(page: Page, typed: string, title: string): Promise<void> {
  await page.goto(`${at.address}/recognition`);
  await page.getByRole('button', { name: '推荐', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '单位' }).fill(typed);
  await page.getByTitle(title).click();
  await dialog.getByRole('textbox', { name: '主要事迹' }).fill('支部带产业,账目按季公开,群众满意。');
  await dialog.getByRole('region', { name: '资格核对' }).waitFor();
}

test('R5.1 R5.4 a barred unit is refused with its reason; another is nominated, stands in public, is honoured, and its certificate is printed', async () => {
  const clerk = await asPerson('clerk1');
  const officer = await asPerson('officer');

  await nominate(clerk, '柳树12', '柳树12村党支部(青石1镇党委)');
  const dialog = clerk.getByRole('dialog');
  await soon(() => dialog.getByRole('region', { name: '资格核对' }).innerText()).toContain(
    '三季度自查始终未报',
  );
  await dialog.getByRole('button', { name: '推荐', exact: true }).click();
  await soon(() => dialog.getByRole('alert').innerText()).toContain(
    '2008-12-01 起被限制评优:2008年三季度自查始终未报',
  );

  await nominate(clerk, '柳树11', '柳树11村党支部(青石1镇党委)');
  await dialog.getByRole('button', { name: '推荐', exact: true }).click();
  await clerk.waitForURL(/\/recognition\/[0-9a-f-]{36}/);
  await clerk.getByText('已推荐').first().waitFor();
  // Who nominates does not decide.
  expect(await clerk.getByRole('button', { name: '列入建议名单' }).count()).toBe(0);

  await officer.goto(clerk.url());
  await officer.getByRole('button', { name: '登记评审意见' }).click();
  await officer.getByRole('radio', { name: '重点推荐' }).check();
  await officer.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await officer.getByRole('definition').getByText('重点推荐').waitFor();
  await officer.getByRole('button', { name: '列入建议名单' }).click();
  await officer.getByRole('button', { name: '公示', exact: true }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '公示', exact: true }).click();
  await officer.getByText('公示 2008-12-01 至 2008-12-08').waitFor();

  // Anybody reads it on a phone, without signing in: who, until when, and where to turn.
  await onBoard('county').toContain('2008年度标杆支部拟命名对象公示');
  const notice = await readBoard('county');
  expect(notice).toContain('评选表彰');
  expect(notice).toContain('公示期：2008年12月1日至2008年12月8日。');
  expect(notice).toContain('柳树11村党支部');
  expect(notice).toContain('向清源县委组织部当面或书面反映');
  expect(notice).not.toContain('支部带产业');
  await officer.getByRole('link', { name: '查看公开栏' }).click();
  await soon(() => officer.locator('main').innerText()).toContain('2008年度标杆支部拟命名对象公示');
  await officer.goBack();

  // Too early is refused; the day after it is over it is done.
  const confer = async () => {
    await officer.getByRole('button', { name: '决定命名' }).first().click();
    await officer.getByRole('textbox', { name: '决定文号' }).fill('清委发〔2008〕60号');
    await officer.getByRole('dialog').getByRole('button', { name: '决定命名' }).click();
  };
  await confer();
  await soon(() => officer.getByRole('alert').innerText()).toContain('公示到 2008-12-08');
  county.standAt('2008-12-09');
  await officer.reload();
  await confer();
  await officer.getByRole('button', { name: '荣誉证书' }).click();
  const paper = officer.getByRole('dialog').getByRole('article');
  await soon(() => paper.innerText()).toContain('柳树11村党支部:');
  expect(await paper.innerText()).toContain('2008年度“标杆支部”');
  expect(await paper.innerText()).toContain('清委发〔2008〕60号');
  // What was under publicity has become the decision, with its number.
  await onBoard('county').toContain('关于命名2008年度标杆支部的决定');
  const decision = await readBoard('county');
  expect(decision).toContain('清委发〔2008〕60号');
  expect(decision).not.toContain('公示期');
  // On paper the certificate stands alone, on one sheet of A4.
  const pdf = await officer.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect([...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
  const box = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1).map(Number) ?? [];
  // 297 x 210 mm in points.
  expect(box.map(Math.round)).toEqual([842, 595]);

  // The village sees that it was honoured, on a phone, and decides nothing.
  const village = await signIn(at.browser, at.address, 'village1-1', password, { width: 360, height: 740 });
  problems.push(village.problems);
  await village.page.goto(clerk.url());
  await soon(() => village.page.locator('main').innerText()).toContain('已命名');
  expect(await village.page.getByRole('button', { name: '撤销命名' }).count()).toBe(0);
  await officer.goto(`${at.address}/recognition`);
  await soon(() => officer.locator('main').innerText()).toContain('1 / 30');
  expect(problems.flat()).toEqual([]);
});

test('R5.5 a model is written, approved and published: everybody reads it, and no longer once it is withdrawn', async () => {
  const clerk = await asPerson('clerk1');
  const officer = await asPerson('officer');

  await clerk.goto(`${at.address}/recognition?tab=cases`);
  await clerk.getByRole('button', { name: '登记工作中发现的典型' }).first().click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '单位' }).fill('柳树12');
  await clerk.getByTitle('柳树12村党支部(青石1镇党委)').click();
  await dialog.getByRole('textbox', { name: '题目' }).fill('支部办协会');
  await dialog.getByRole('button', { name: '立为典型' }).click();
  await clerk
    .getByRole('textbox', { name: '经验材料' })
    .fill('支部领办蔬菜协会,建棚三十座,带动四十户增收。\n账目按季公开,群众由怨转赞。');
  await clerk.getByRole('button', { name: '报送' }).click();
  await clerk.getByText('待审').first().waitFor();

  await officer.goto(`${at.address}/recognition?tab=cases`);
  await officer.getByRole('button', { name: '支部办协会' }).click();
  await officer.getByRole('button', { name: '审定' }).click();
  await officer.getByText('发布后群众不用登录就能在公开栏看到').waitFor();
  expect(await readBoard('village1-2')).not.toContain('支部办协会');
  await officer.getByRole('button', { name: '发布', exact: true }).click();
  await officer.getByRole('link', { name: '查看公开栏' }).waitFor();
  await onBoard('village1-2').toContain('支部办协会');
  expect(await readBoard('village1-2')).toContain('账目按季公开,群众由怨转赞。');

  await officer.getByRole('textbox', { name: '退回或撤下时写明原因' }).fill('情况有变化');
  await officer.getByRole('button', { name: '撤下' }).click();
  await onBoard('village1-2').not.toContain('支部办协会');
  expect(problems.flat()).toEqual([]);
});
