import { randomUUID } from 'node:crypto';
import { listInspections, planInspectionRound } from '@lianchuang/domain/inspections/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { listRemedies } from '@lianchuang/domain/remedies/contract';
import { getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { remindEverywhere } from '../apps/server/src/capabilities/accountability/public.ts';
import { fillReturn, png } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const at = withBrowser(county);

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  const id = (await county.call('village1-1', listReturns)).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', id, 'good');
  const { version } = (await county.call('village1-1', getReturn, { params: { id } })).body;
  const done = await county.call('village1-1', submitReturn, { params: { id }, body: { version } });
  expect(done.status, JSON.stringify(done.problem)).toBe(200);
  await county.recompute();
});

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('R3.8 an inspector works a checklist on a phone, loses nothing, and sends a notice', async () => {
  const planned = await county.call('officer', planInspectionRound, {
    body: {
      id: randomUUID(),
      title: '三季度督查',
      startsOn: '2008-10-11',
      endsOn: '2008-10-20',
      periodId: '2008-Q3',
      kind: 'village-branch',
      rule: 'lowest',
      size: 1,
      underId: county.ids.county ?? '',
    },
  });
  expect(planned.status, JSON.stringify(planned.problem)).toBe(200);
  const { page, problems, context } = await signIn(
    at.browser,
    at.address,
    'officer',
    password,
    screens.phone,
  );
  page.setDefaultTimeout(20_000);
  await page.goto(`${at.address}/inspections`);
  await page.getByRole('link', { name: '柳树11村党支部' }).first().click();
  const lines = page.locator('.lc-sheet-line');
  await lines.first().waitFor();
  expect(await fits(page)).toBe(0);
  await lines.nth(0).getByText('属实').click();
  await lines.nth(1).getByText('不符').click();
  await lines.nth(1).getByLabel('实得分').fill('0');
  await lines.nth(1).getByLabel('发现的问题').fill('没有会议记录');
  await shown(page, '2 项未保存');
  // The browser is closed where there is no connection: what was filled in is on the phone.
  await page.reload();
  await shown(page, '2 项未保存');
  expect(await page.locator('.lc-sheet-line').nth(1).getByLabel('发现的问题').inputValue()).toBe(
    '没有会议记录',
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('项未保存').waitFor({ state: 'detached' });
  await page
    .locator('.lc-sheet-line')
    .nth(1)
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('img', { name: '现场.png' }).waitFor();
  expect(await fits(page)).toBe(0);
  await page.getByRole('button', { name: '完成督查' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('责任人').fill('李支书');
  await dialog.getByRole('button', { name: '完成督查' }).click();
  await page.getByRole('button', { name: '安排复查' }).waitFor();
  await page.getByRole('link', { name: '看整改' }).click();
  await shown(page, /按督查意见整改/);
  expect(await fits(page)).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
  // What was found stands beside what was claimed.
  const officer = await signIn(at.browser, at.address, 'officer', password);
  await officer.page.goto(`${at.address}/inspections?tab=claims`);
  await officer.page
    .getByRole('row')
    .filter({ hasText: '青石1镇党委' })
    .filter({ hasText: '50.0%' })
    .waitFor();
  const [made] = (await county.call('officer', listInspections)).body.items;
  expect(made).toMatchObject({ state: 'done', checked: 2 });
  expect(officer.problems).toEqual([]);
  await officer.context.close();
});

test('R3.5 a remedy goes overdue, escalates, is reported with evidence, verified by another and closed', async () => {
  const [remedy] = (await county.call('officer', listRemedies, { query: { source: 'inspection' } })).body
    .items;
  const title = remedy?.title ?? '';
  county.standAt('2008-11-12');
  await remindEverywhere(county.product.db, county.product.clock);

  const village = await signIn(at.browser, at.address, 'village1-1', password, screens.phone);
  village.page.setDefaultTimeout(20_000);
  await village.page.goto(`${at.address}/remedies`);
  await shown(village.page, /已超期/);
  await shown(village.page, '已报青石1镇党委');
  await village.page.getByRole('button', { name: title }).first().click();
  const dialog = village.page.getByRole('dialog');
  await dialog.getByText('超期,报上一级').waitFor();
  await dialog.getByRole('button', { name: '报告办结' }).click();
  await dialog.getByText('请写明整改到了什么程度,或先上传佐证。').waitFor();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '记录.png', mimeType: 'image/png', buffer: png });
  await dialog.getByRole('img', { name: '记录.png' }).waitFor();
  await dialog.getByLabel(/^说明/).fill('会议记录已补齐');
  expect(await fits(village.page)).toBe(0);
  await dialog.getByRole('button', { name: '报告办结' }).click();
  await shown(village.page, '待验收');
  expect(village.problems).toEqual([]);
  await village.context.close();

  // The township sees it on its board, verifies it, and the card moves.
  const secretary = await signIn(at.browser, at.address, 'secretary1', password);
  secretary.page.setDefaultTimeout(20_000);
  await secretary.page.goto(`${at.address}/remedies?view=board`);
  await secretary.page
    .getByRole('region', { name: '待验收 1' })
    .getByRole('button', { name: new RegExp(title.slice(0, 8)) })
    .click();
  const card = secretary.page.getByRole('dialog');
  await card.getByRole('img', { name: '记录.png' }).waitFor();
  await card.getByRole('button', { name: '验收销号' }).click();
  await secretary.page.getByRole('region', { name: '已销号 1' }).waitFor();
  const [closed] = (await county.call('officer', listRemedies, { query: { state: 'closed' } })).body.items;
  expect(closed).toMatchObject({
    id: remedy?.id,
    verifiedBy: 'secretary1同志',
    problem: { state: 'closed' },
  });
  expect(secretary.problems).toEqual([]);
});
