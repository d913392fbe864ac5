import { openPeriod } from '@lianchuang/domain/periods/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../apps/server/src/compose/testing/add-test-member.ts';
import { png } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
const at = withBrowser(county);

beforeAll(async () => {
  county.standAt('2008-10-11');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  for (const [i, name] of ['王建国', '李秀英', '张明', '赵小兰'].entries())
    await addTestMember(county, 'officer', 'village1-1', { name, nth: i + 1 });
});

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

test('R1.11 a village secretary on a phone enters a meeting with attendance and a photograph, and it counts', async () => {
  const { page, problems, context } = await signIn(
    at.browser,
    at.address,
    'village1-1',
    password,
    screens.phone,
  );
  page.setDefaultTimeout(20_000);
  await page.goto(`${at.address}/meetings`);
  await page.getByRole('link', { name: '登记会议' }).first().click();
  await page.getByLabel('主题').fill('讨论秋季生产');
  await shown(page, '应到 4 人,实到 4 人');
  await page.getByRole('button', { name: '张明 缺席' }).click();
  await page.getByRole('button', { name: '李秀英 请假' }).click();
  await shown(page, '应到 4 人,实到 2 人,请假 1 人,缺席 1 人');
  await page.getByLabel('日期').fill('2008-09-20');
  await page.keyboard.press('Enter');
  await page
    .getByLabel('拍照或选择照片')
    .setInputFiles({ name: '会场.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('img', { name: '会场.png' }).waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

  // The browser is closed in between: what was typed is there again, the photograph too.
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(20_000);
  await again.goto(`${at.address}/meetings/new`);
  await shown(again, '已找回上次没有保存完的内容');
  expect(await again.getByLabel('主题').inputValue()).toBe('讨论秋季生产');
  await again.getByRole('img', { name: '会场.png' }).waitFor();
  await shown(again, '应到 4 人,实到 2 人,请假 1 人,缺席 1 人');
  await again.getByRole('button', { name: '保存', exact: true }).click();

  await again.getByRole('heading', { name: '讨论秋季生产', level: 1 }).waitFor();
  await shown(again, '2008-09-20');
  const photo = again.getByRole('img', { name: '会场.png' });
  await photo.waitFor();
  expect(await photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await again.goto(`${at.address}/meetings?quarter=2008-Q3`);
  await again
    .getByRole('listitem')
    .filter({ hasText: '党员大会' })
    .filter({ hasText: '1/1' })
    .first()
    .waitFor();
  await again.goto(`${at.address}/meetings/new`);
  expect(await again.getByLabel('主题').inputValue()).toBe('');
  await context.close();

  // The figure is the register's now, and leads back to the meeting.
  await county.recompute();
  const officer = await signIn(at.browser, at.address, 'officer', password);
  officer.page.setDefaultTimeout(20_000);
  const village = county.ids['village1-1'] ?? '';
  await officer.page.goto(`${at.address}/overview?explain=T2~${village}~life-meetings`);
  await shown(officer.page, '数据来自:台账');
  const record = officer.page.getByRole('listitem').filter({ hasText: '讨论秋季生产' });
  // A word of the register's pages, which this page has none of.
  expect(await record.innerText()).toContain('党员大会');
  await record.getByRole('link').click();
  await officer.page.getByRole('heading', { name: '讨论秋季生产', level: 1 }).waitFor();
  expect([...problems, ...officer.problems]).toEqual([]);
});
