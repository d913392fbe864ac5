import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { totpOf } from '../apps/server/src/capabilities/identity/testing/totp.ts';
import { makeEmptyApp } from '../apps/server/src/compose/testing/empty-app.ts';
import { watch } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const empty = await makeEmptyApp();
const at = withBrowser(empty);

/** The sentence of what is wrong, as it stands at the field with this label. */
function wrongAt(page: Page, label: string) {
  return page
    .locator('.ant-form-item', { has: page.getByLabel(label, { exact: true }) })
    .locator('.ant-form-item-explain-error');
}

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

test('R3.7 the guided first run leads from an empty county to an officer who sees what to do next, on a phone', async () => {
  const context = await at.browser.newContext({ viewport: screens.phone, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const { problems } = watch(page);
  await page.goto(at.address);
  await page.waitForURL('**/setup');

  // Which county. Enter looks for it and does not go on without it.
  const search = page.getByLabel('查找本县');
  await search.fill('查无此县');
  await shown(page, '没有找到这个县');
  await search.press('Enter');
  expect(await search.isVisible()).toBe(true);
  await search.fill('211322');
  await shown(page, '30 个乡镇,293 个村');
  await search.press('Enter');
  await page.getByRole('radio', { name: /建平县/, checked: true }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();

  // Its name and first year; what is wrong stands at its field.
  await shown(page, '将导入建平县的 30 个乡镇和 293 个村');
  await page.getByLabel('县名').fill('建');
  await page.getByLabel('创建活动首年').fill('1800');
  await page.getByRole('button', { name: '下一步' }).click();
  await wrongAt(page, '县名').waitFor();
  expect(await wrongAt(page, '县名').innerText()).toBe('请输入 2 到 60 个字的县名');
  expect(await wrongAt(page, '创建活动首年').innerText()).toBe('请输入 1990 到 2100 之间的年份');
  await page.getByLabel('县名').fill('建平县');
  await page.getByLabel('创建活动首年').fill('2008');
  await page.getByRole('button', { name: '下一步' }).click();

  // The first administrator, and in numbers what the last button will do.
  await shown(page, '将建立“建平县”:导入 30 个乡镇、293 个村,创建活动从 2008 年开始。');
  await page.getByLabel('用户名').fill('Wang Min');
  await page.getByLabel('姓名').fill('王敏');
  await page.getByLabel('新密码').fill('short');
  await page.getByLabel('再输一遍').fill('other');
  await page.getByRole('button', { name: '建立', exact: true }).click();
  await wrongAt(page, '用户名').waitFor();
  expect(await wrongAt(page, '新密码').innerText()).toBe('10 到 128 个字符');
  expect(await wrongAt(page, '再输一遍').innerText()).toBe('两次输入的不一样');
  await page.getByLabel('用户名').fill('wangmin');
  await page.getByLabel('新密码').fill('jianping-2008');
  await page.getByLabel('再输一遍').fill('jianping-2008');
  await page.getByRole('button', { name: '建立', exact: true }).click();

  // County committee, 30 townships and 293 villages.
  await shown(page, '共建立 324 个组织');
  await page.getByRole('button', { name: '去登录' }).click();
  await page.getByLabel('用户名').fill('wangmin');
  await page.getByLabel('密码').fill('jianping-2008');
  await page.getByRole('button', { name: '登录', exact: true }).click();

  // A county role has a second factor before anything else.
  await shown(page, '请先启用动态验证码');
  await page.getByRole('button', { name: '启用', exact: true }).click();
  await page.getByLabel('请再输入一次密码').fill('jianping-2008');
  await page.getByRole('button', { name: '继续' }).click();
  const uri = await page.getByRole('link', { name: '验证器在这部手机上' }).getAttribute('href');
  await page.getByLabel('六位验证码').fill(totpOf(uri ?? ''));
  await page.getByRole('button', { name: '完成启用' }).click();
  await page.getByRole('button', { name: '已保存好' }).click();

  // What to do next: open the first period.
  await page.getByRole('link', { name: '待办' }).click();
  await shown(page, '可以开启2008年三季度了');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await page.getByRole('link', { name: '去开启' }).first().click();
  await page.getByRole('heading', { name: '期次', level: 1 }).waitFor();
  const organisations = await page.request.get(`${at.address}/api/v1/organisations`);
  const { items } = (await organisations.json()) as { items: { kind: string }[] };
  const count = (kind: string) => items.filter((one) => one.kind === kind).length;
  expect([count('township-committee'), count('village-branch')]).toEqual([30, 293]);
  expect(problems).toEqual([]);

  // The first run is over: its page leads away.
  const other = await at.browser.newPage();
  await other.goto(`${at.address}/setup`);
  await other.waitForURL('**/sign-in');
  await context.close();
});
