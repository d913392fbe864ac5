import { listPeriods, lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 2, villages: 3, stations: 1 });
const at = withBrowser(county);
const problems: string[] = [];

const people = [
  'officer',
  'direct1',
  'department1',
  'clerk1',
  'clerk2',
  'village1-1',
  'village1-2',
  'village1-3',
  'village2-1',
  'village2-2',
  'village2-3',
];

/** Fills and hands in one's own return over the API, as people did on other days. */
async function handIn(user: string, how: 'good' | 'fair' | 'weak'): Promise<void> {
  const mine = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0];
  if (!mine) throw new Error(`${user} owes nothing`);
  await fillReturn(county, user, mine.id, how);
  const { version } = (await county.call(user, getReturn, { params: { id: mine.id } })).body;
  const sent = await county.call(user, submitReturn, { params: { id: mine.id }, body: { version } });
  expect(sent.status, JSON.stringify(sent.problem)).toBe(200);
}

beforeAll(async () => {
  // The quarter before: all handed in and approved, no village good enough.
  county.standAt('2008-07-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q2' }, body: { version: 1 } });
  for (const user of people) await handIn(user, user.startsWith('village') ? 'weak' : 'good');
  for (const reviewer of ['clerk1', 'clerk2', 'officer']) {
    const waiting = (await county.call(reviewer, listReturns, { query: { queue: 'review' } })).body.items;
    for (const { id, version } of waiting)
      await county.call(reviewer, approveReturn, { params: { id }, body: { version } });
  }
  const { version } = (await county.call('officer', listPeriods)).body.items.find(
    (p) => p.id === '2008-Q2',
  ) ?? { version: 0 };
  const locked = await county.call('officer', lockPeriod, {
    params: { id: '2008-Q2' },
    body: { version, acceptMissing: true },
  });
  expect(locked.status, JSON.stringify(locked.problem)).toBe(200);
  county.standAt('2008-10-06');
});

async function asPerson(user: string): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(...signedIn.problems);
  return signedIn.page;
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name, exact: true }).click();
}

/** Reads one return of the queue and approves it; it is gone from the queue after. */
async function approve(page: Page, name: string): Promise<void> {
  await goTo(page, '审核');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '通过' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await goTo(page, '审核');
  await page.getByRole('heading', { name: '待审填报表' }).waitFor();
  await soon(() => page.locator('main').innerText()).not.toContain(name);
}

/** Waits until something read from a page is as it should be. */
const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000, interval: 100 });

test('R3.4 T2 T21 one quarter of the campaign, played by the officer, a township clerk and the officer again', async () => {
  // The officer sees where the county stands, and opens the quarter.
  const officer = await asPerson('officer');
  await goTo(officer, '总览');
  const t2 = officer.getByRole('row').filter({ hasText: /T2\s*达到/ });
  await soon(() => t2.innerText()).toContain('0/6');
  await goTo(officer, '期次');
  const q3 = officer.getByRole('row').filter({ hasText: '2008年三季度' });
  await q3.getByRole('button', { name: '开启' }).click();
  const opening = officer.getByRole('dialog');
  await soon(() => opening.innerText()).toContain('将生成 14 份填报表');
  await opening.getByRole('button', { name: '开启' }).click();
  await soon(() => q3.innerText()).toContain('填报中');

  // The villages hand in; one has become good.
  await handIn('village1-1', 'good');
  await handIn('village1-2', 'weak');
  for (const user of ['village2-1', 'village2-2', 'village2-3']) await handIn(user, 'fair');

  // The clerk finds the township's return with last quarter's answers, confirms, changes one and hands in.
  const clerk = await asPerson('clerk1');
  await clerk
    .getByRole('link', { name: /填写/ })
    .or(clerk.getByRole('button', { name: /填写/ }))
    .first()
    .click();
  await clerk.getByRole('button', { name: /全部沿用/ }).click();
  await clerk.getByRole('textbox', { name: /班子专题研究党建次数/ }).fill('3');
  await soon(() => clerk.getByRole('status').last().innerText()).toMatch(/已保存/);
  await clerk.getByRole('button', { name: '提交', exact: true }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await soon(() => clerk.locator('main').innerText()).toContain('待审核');

  // The clerk reviews the villages: one is approved, one goes back with a reason.
  await approve(clerk, '柳树11村党支部');
  await clerk.getByRole('link', { name: '柳树12村党支部' }).click();
  const meetings = clerk
    .getByRole('listitem')
    .filter({ has: clerk.getByRole('heading', { name: /三会一课召开率/ }) });
  await meetings.getByRole('button', { name: '退回' }).click();
  await meetings.getByRole('textbox').fill('会议记录缺签名,请补签');
  await clerk.getByRole('button', { name: /退回\(1 项\)/ }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: /退回/ }).click();
  await soon(() => clerk.locator('main').innerText()).not.toContain('柳树12村党支部');

  // The reason reaches the village secretary, on a phone.
  const village = await signIn(at.browser, at.address, 'village1-2', password, { width: 360, height: 740 });
  await soon(() => village.page.locator('main').innerText()).toContain('会议记录缺签名');
  problems.push(...village.problems);

  // The other township's clerk approves three at once.
  const other = await asPerson('clerk2');
  await goTo(other, '审核');
  await other.getByRole('checkbox', { name: /全选/ }).check();
  await other.getByRole('button', { name: /通过\(3 份\)/ }).click();
  await other.getByRole('dialog').getByRole('button', { name: /通过/ }).click();
  await other.getByRole('dialog').waitFor({ state: 'hidden' });
  await soon(() => other.locator('main').innerText()).not.toContain('柳树21村党支部');

  // The officer approves the township and locks the quarter, knowing what is missing.
  await approve(officer, '青石1镇党委');
  await goTo(officer, '期次');
  await q3.getByRole('button', { name: '锁定' }).click();
  const locking = officer.getByRole('dialog');
  await soon(() => locking.innerText()).toContain('将锁定 14 份填报表');
  await locking.getByRole('checkbox').check();
  await locking.getByRole('button', { name: '锁定' }).click();
  await soon(() => q3.innerText()).toContain('已锁定');

  // The overview has changed.
  await goTo(officer, '总览');
  await soon(() => t2.innerText()).toContain('1/6');

  // T2 is explained down to its sentence and a village's answer.
  await t2.getByRole('button').first().click();
  const drawer = officer.getByRole('dialog');
  await soon(() => drawer.locator('mark').innerText()).toBe('65%以上的村級黨組織');
  await drawer
    .getByRole('button', { name: /青石1镇党委/ })
    .or(drawer.getByRole('link', { name: /青石1镇党委/ }))
    .first()
    .click();
  await drawer
    .getByRole('button', { name: /柳树11村党支部/ })
    .or(drawer.getByRole('link', { name: /柳树11村党支部/ }))
    .first()
    .click();
  await drawer
    .getByRole('button', { name: /三会一课召开率/ })
    .or(drawer.getByRole('link', { name: /三会一课召开率/ }))
    .first()
    .click();
  await soon(() => drawer.innerText()).toContain('12 / 12');
  await soon(() => drawer.innerText()).toContain('village1-1同志');
  await officer.goBack();
  await soon(() => drawer.innerText()).toContain('五个好');

  // The planner's proposal becomes remedies.
  await officer.goto(`${at.address}/plan/T2`);
  await officer.getByRole('button', { name: /下达任务/ }).waitFor();
  await officer
    .locator('main')
    .getByRole('textbox', { name: /的责任人/ })
    .first()
    .waitFor();
  for (const owner of await officer.getByRole('textbox', { name: /的责任人/ }).all())
    await owner.fill('王建国');
  await officer.getByRole('button', { name: /下达任务/ }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '确认下达' }).click();
  await officer
    .getByText(/已下达 \d+ 项整改任务/)
    .first()
    .waitFor();
  await officer.getByRole('link', { name: '查看整改清单' }).click();
  await soon(() => officer.locator('main').innerText()).toContain('王建国');
  expect(problems).toEqual([]);
});
