import {
  actOnAppraisal,
  getAppraisal,
  listAppraisals,
  openAppraisals,
} from '@lianchuang/domain/appraisal/contract';
import { castBallot } from '@lianchuang/domain/ballots/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { publishTestCommitment } from '../apps/server/src/compose/testing/add-test-promises.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const at = withBrowser(county);

beforeAll(async () => {
  county.standAt('2008-10-06');
});

const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('R4.2 a villager judges on a phone from a printed slip, once, and the result is public', async () => {
  const clerk = await signIn(at.browser, at.address, 'clerk1', password);
  clerk.page.setDefaultTimeout(20_000);
  await county.call('clerk1', openAppraisals, {
    body: {
      organisationIds: [county.ids['village1-1'] ?? ''],
      title: '2008年下半年群众评议',
      questions: ['对党组织工作的总体评价', '修通村组道路'],
      closesOn: '2008-10-31',
    },
  });
  await clerk.page.goto(`${at.address}/appraisals`);
  await clerk.page.getByRole('link', { name: '柳树11村党支部' }).click();
  await clerk.page.getByRole('button', { name: '印制评议票' }).click();
  await clerk.page.getByLabel('页数').fill('2');
  await clerk.page.getByRole('button', { name: '生成评议票' }).click();
  await shown(clerk.page, /评议票已生成.20 张/);
  // On paper the slips stand alone: ten on each sheet of A4.
  await clerk.page.emulateMedia({ media: 'print' });
  const pdf = await clerk.page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
  await clerk.page.emulateMedia({ media: 'screen' });
  const codes = await clerk.page.locator('.lc-slips-paper code').allTextContents();
  expect(codes).toHaveLength(20);

  const phone = await at.browser.newContext({ viewport: screens.phone, hasTouch: true });
  const page = await phone.newPage();
  page.setDefaultTimeout(20_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${at.address}/ballot#${codes[0]}`);
  await page.getByRole('heading', { name: '2008年下半年群众评议' }).waitFor();
  expect(await overflow(page)).toBe(0);
  const group = (name: string) => page.getByRole('group', { name });
  await group('对党组织工作的总体评价').getByLabel('基本满意').check();
  await page.getByRole('button', { name: '提交' }).click();
  await shown(page, '请选一项');
  await group('修通村组道路').getByLabel('不满意').check();
  await page.getByLabel('意见和建议').fill('路灯还没有装');
  await page.getByRole('button', { name: '提交' }).click();
  await shown(page, '已收到');
  expect(page.url()).toBe(`${at.address}/ballot`);
  expect(asked.filter((url) => url.includes(codes[0]?.slice(-4) ?? 'x'))).toEqual([]);

  // A second try with the code is refused.
  await page.goto('about:blank');
  await page.goto(`${at.address}/ballot#${codes[0]}`);
  await shown(page, '这张票已经用过');
  await phone.close();

  for (const code of codes.slice(1, 12)) {
    const voice = await county.call('', castBallot, { body: { code, answers: [0, 0], comment: '' } });
    expect(voice.status).toBe(200);
  }
  await clerk.page.reload();
  await clerk.page.getByRole('button', { name: '结束评议' }).click();
  await shown(clerk.page, /已有 12 人参评/);
  await clerk.page.getByRole('dialog').getByRole('button', { name: '结束评议' }).click();
  await shown(clerk.page, '路灯还没有装');
  await clerk.page.getByText('公开', { exact: true }).first().click();
  await clerk.page.getByRole('button', { name: '保存' }).click();
  await clerk.page.getByRole('button', { name: '公布结果' }).click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: '公布结果' }).click();
  await clerk.page.getByRole('link', { name: /已在公开栏公布/ }).click();
  await shown(clerk.page, '共 12 人参加评议');
  await shown(clerk.page, '路灯还没有装');
  expect(clerk.problems).toEqual([]);
});

test('R4.2 paper is entered by two people, and what they read differently is settled', async () => {
  await county.call('clerk1', openAppraisals, {
    body: {
      organisationIds: [county.ids['village1-2'] ?? ''],
      title: '纸质评议',
      questions: ['对党组织工作的总体评价'],
      closesOn: '2008-10-31',
    },
  });
  const query = { organisation: county.ids['village1-2'], state: 'open' };
  const id = (await county.call('clerk1', listAppraisals, { query })).body.items[0]?.id ?? '';
  const first = await signIn(at.browser, at.address, 'clerk1', password);
  first.page.setDefaultTimeout(20_000);
  const { page } = first;
  await page.goto(`${at.address}/appraisals/${id}`);
  await page.getByRole('button', { name: '印制评议票' }).click();
  await page.getByRole('button', { name: '生成评议票' }).click();
  await page.getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('button', { name: '换领纸质票' }).click();
  await page.getByLabel('票号').fill('1-2');
  await page.getByRole('dialog').getByRole('button', { name: '换领纸质票' }).click();
  await page.getByRole('button', { name: '录入纸质票' }).click();
  const slip = (of: Page, nth: number) => of.getByRole('group', { name: `第 ${nth} 张`, exact: true });
  await slip(page, 1).getByLabel('满意', { exact: true }).check();
  await page.getByRole('button', { name: '下一张' }).click();
  await slip(page, 2).getByLabel('不了解').check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await shown(page, '请另一位同志登录后复录');

  const second = await signIn(at.browser, at.address, 'secretary1', password);
  second.page.setDefaultTimeout(20_000);
  await second.page.goto(`${at.address}/appraisals/${id}`);
  await second.page.getByRole('button', { name: '复录' }).click();
  await slip(second.page, 1).getByLabel('基本满意').check();
  await slip(second.page, 2).getByLabel('不了解').check();
  await second.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await second.page.getByRole('button', { name: '核定差异' }).click();
  await shown(second.page, /第一次录入.满意.第二次录入.基本满意/);
  await slip(second.page, 1).getByLabel('基本满意').check();
  await second.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await shown(second.page, /两次一致.已计入/);
  expect((await county.call('clerk1', getAppraisal, { params: { id } })).body.box).toMatchObject({
    voices: { phone: 0, paper: 2 },
    papers: [],
  });
  expect([...first.problems, ...second.problems]).toEqual([]);
});

test('R4.2 whoever opens a round takes the commitments from the register, and may leave one out', async () => {
  const organisationId = county.ids['village1-2'] ?? '';
  const query = { organisation: organisationId, state: 'open' };
  for (const { id, version } of (await county.call('clerk1', listAppraisals, { query })).body.items)
    await county.call('clerk1', actOnAppraisal, {
      params: { id, action: 'cancel' },
      body: { version, reason: '重新组织' },
    });
  for (const content of ['修通村组道路两公里', '安装路灯三十盏'])
    await publishTestCommitment(county, ['village1-2', 'clerk1'], {
      organisationId,
      content,
      dueOn: '2008-12-20',
    });
  const { page, problems } = await signIn(at.browser, at.address, 'clerk1', password);
  page.setDefaultTimeout(20_000);
  await page.goto(`${at.address}/appraisals`);
  await page.getByRole('button', { name: '发起评议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '评议哪些组织' }).click();
  await page.getByTitle('柳树12村党支部', { exact: true }).click();
  await page.keyboard.press('Escape');
  const chosen = (words: RegExp) => dialog.locator('.ant-select-selection-item', { hasText: words });
  await chosen(/修通村组道路两公里.*2008-12-20/).waitFor();
  await chosen(/安装路灯三十盏/)
    .getByLabel('close')
    .click();
  await dialog.getByRole('button', { name: '发起', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const [opened] = (await county.call('clerk1', listAppraisals, { query })).body.items;
  const { questions } = (await county.call('clerk1', getAppraisal, { params: { id: opened?.id ?? '' } }))
    .body;
  expect(questions.slice(1)).toEqual(['修通村组道路两公里']);
  expect(problems).toEqual([]);
});
