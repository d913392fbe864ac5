import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const at = withBrowser(county);
const problems: string[][] = [];

beforeAll(async () => {
  county.standAt('2008-10-11');
});

async function asPerson(user: string): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(signedIn.problems);
  return signedIn.page;
}

/** Waits until something read from a page is as it should be. */
const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000, interval: 100 });

/** Types a day and leaves the field with Enter, which also hands in a form of which it is the last to be filled. */
async function pickDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(day);
  await field.press('Enter');
}

async function nominate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '登记被推荐人' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '姓名' }).fill(name);
  await pickDay(page, '出生日期', '1965-04-01');
  await dialog.waitFor({ state: 'hidden' });
  await soon(() => page.locator('main').innerText()).toContain(name);
}

interface Count {
  heads: readonly [entitled: number, present: number, issued: number, returned: number, valid: number];
  votes: Readonly<Record<string, number>>;
}
const heads = ['应到人数', '实到人数', '发出票数', '收回票数', '有效票数'];

async function type(page: Page, { heads: figures, votes }: Count): Promise<void> {
  for (const [i, label] of heads.entries())
    await page.getByRole('spinbutton', { name: label }).fill(String(figures[i]));
  for (const [name, n] of Object.entries(votes))
    await page.getByRole('spinbutton', { name, exact: true }).fill(String(n));
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '计票人甲' }).fill('王计票');
  await page.getByRole('textbox', { name: '计票人乙' }).fill('李监票');
  await page.getByRole('button', { name: '提交计票结果' }).click();
  await page.getByText('录入人不能自己确认').waitFor();
  expect(await page.getByRole('button', { name: '确认计票结果' }).count()).toBe(0);
}

/** The other teller confirms; then the first one's page shows what came of it. */
async function confirm(second: Page, first: Page): Promise<void> {
  await second.reload();
  await second.getByRole('button', { name: '确认计票结果' }).click();
  await second.getByRole('button', { name: '确认计票结果' }).waitFor({ state: 'hidden' });
  await first.reload();
}

test('R2.1 an election fails its threshold, is repeated and elects, with two tellers', async () => {
  const clerk = await asPerson('clerk1');
  const secretary = await asPerson('secretary1');

  await clerk.goto(`${at.address}/selection`);
  await clerk.getByRole('button', { name: '启动选举' }).first().click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '选举单位' }).fill('柳树11');
  await clerk.getByTitle('柳树11村党支部(青石1镇党委)').click();
  await dialog.getByRole('spinbutton', { name: '支部委员' }).fill('0');
  await dialog.getByRole('button', { name: '启动选举' }).click();
  await clerk.waitForURL(/\/selection\/elections\//);
  for (const name of ['张有财', '赵开山', '孙老成']) await nominate(clerk, name);
  await secretary.goto(clerk.url());

  // Villagers and members recommend, the committee reviews.
  await type(clerk, { heads: [400, 260, 260, 255, 250], votes: { 张有财: 150, 赵开山: 80, 孙老成: 20 } });
  await enter(clerk);
  await confirm(secretary, clerk);
  await type(clerk, { heads: [40, 36, 36, 36, 36], votes: { 张有财: 20, 赵开山: 16 } });
  await enter(clerk);
  await confirm(secretary, clerk);
  await clerk.getByRole('checkbox', { name: '孙老成' }).uncheck();
  await clerk.getByRole('textbox', { name: '孙老成未列为候选人的原因' }).fill('年龄偏大');
  const live = clerk.getByRole('region', { name: /录入/ }).getByRole('status');
  await soon(() => live.innerText()).toContain('候选人 2 名');
  await enter(clerk);
  await confirm(secretary, clerk);

  // Too few members come: said while the figures are typed, and the round is repeated.
  await type(clerk, { heads: [40, 31, 31, 31, 31], votes: { 张有财: 30 } });
  await soon(() => live.innerText()).toContain('到会 31/40 人,须到 32 人(不少于 4/5),还差 1');
  expect(await live.innerText()).toContain('本轮无效,须重新进行');
  await clerk.getByRole('spinbutton', { name: '有效票数' }).fill('32');
  await soon(() => live.innerText()).toContain('有效票不能多于收回票(最多 31)');
  expect(await clerk.getByRole('button', { name: '提交计票结果' }).isDisabled()).toBe(true);
  await clerk.getByRole('spinbutton', { name: '有效票数' }).fill('31');
  await enter(clerk);
  await confirm(secretary, clerk);
  await soon(() => clerk.locator('main').innerText()).toContain('未达到要求,须重来');

  // The second attempt elects.
  await clerk.getByRole('heading', { name: '录入选举计票结果(第 2 次)' }).waitFor();
  await type(clerk, { heads: [40, 36, 36, 36, 35], votes: { 张有财: 25, 赵开山: 10 } });
  await soon(() => live.innerText()).toContain('名额选满,当选:张有财');
  await enter(clerk);
  await confirm(secretary, clerk);
  await soon(() => clerk.locator('main').innerText()).toContain('有效,已选满');
  await clerk.getByText('已选出').first().waitFor();
  expect(await clerk.getByRole('button', { name: '提交计票结果' }).count()).toBe(0);

  // The village sees it, and cannot change it.
  const village = await signIn(at.browser, at.address, 'village1-1', password, { width: 360, height: 740 });
  problems.push(village.problems);
  await village.page.goto(clerk.url());
  await soon(() => village.page.locator('main').innerText()).toContain('有效,已选满');
  expect(
    await village.page
      .locator('main')
      .getByRole('button', { name: /宣布|登记|录入/ })
      .count(),
  ).toBe(0);
  expect(problems.flat()).toEqual([]);
});
