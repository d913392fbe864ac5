import { expect, test } from 'vitest';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { flawsOf } from './browser/try-pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty();
const at = withBrowser(county);

/** The auditor's first page in a browser of its own. */
async function openFirst(serviceWorkers: 'allow' | 'block') {
  const context = await at.browser.newContext({ locale: 'zh-CN', serviceWorkers });
  const page = await context.newPage();
  await page.goto(`${at.address}/sign-in`);
  await page.getByLabel('用户名').fill('auditor');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: '审计日志' }).waitFor();
  return { context, page };
}

test('a page appears with its words only, however late they come, in the language chosen meanwhile', async () => {
  const { context, page } = await openFirst('block');
  const late: string[] = [];
  await page.route(/\/assets\/audit-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const words = (await response.text()).includes('"audit.title"');
    if (words) {
      late.push(route.request().url());
      await new Promise((done) => setTimeout(done, late.length === 1 ? 3000 : 1000));
    }
    await route.fulfill({ response });
  });
  await page.getByRole('link', { name: '审计日志' }).click();
  await expect.poll(() => late.length).toBe(1);
  await page.getByLabel('语言').selectOption('en');
  await page.getByRole('link', { name: 'Audit log' }).waitFor();
  expect(await flawsOf(page)).toEqual([]);
  await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
  expect(await flawsOf(page)).toEqual([]);
  // One of each language: the page waited for the words of both.
  expect(late).toHaveLength(2);
  await page.getByLabel('Language').selectOption('zh-Hant');
  await page.getByRole('heading', { name: '審計日誌', level: 1 }).waitFor();
  expect(await flawsOf(page)).toEqual([]);
  await context.close();
});

test('without a line pages that were never opened have their words, in every language', async () => {
  const { context, page } = await openFirst('allow');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('link', { name: '审计日志' }).waitFor();
  await context.setOffline(true);
  await page.getByLabel('语言').selectOption('en');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
  expect(await flawsOf(page)).toEqual([]);
  await context.close();
});
