import { randomUUID } from 'node:crypto';
import { getMember, issueTransfer, listMembers, type Member } from '@lianchuang/domain/members/contract';
import { getOrganisation, renameOrganisation } from '@lianchuang/domain/organisations/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../apps/server/src/compose/testing/add-test-member.ts';
import { makeIdentity } from '../apps/server/src/compose/testing/make-identity.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
const identity = makeIdentity('1979-11-05', 'female', 7);
const known = makeIdentity('1975-06-01', 'female', 8);
const [from, to] = ['柳树11村党支部', '柳树22村党支部'];
const problems: string[] = [];
const at = withBrowser(county);
let id: string;

beforeAll(async () => {
  county.standAt('2008-10-06');
  id = await addTestMember(county, 'village1-1', 'village1-1', {
    name: '李秀英',
    identity,
    phone: '000 2345 6789',
  });
  await addTestMember(county, 'village2-2', 'village2-2', { name: '赵桂兰', identity: known });
});

async function asPerson(user: string, screen: keyof typeof screens = 'desktop'): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password, screens[screen]);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(...signedIn.problems);
  return signedIn.page;
}

/** Waits until something read from a page is as it should be. */
const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000, interval: 100 });

/** Where the member is counted: in exactly one organisation, whoever looks. */
async function placesOf(): Promise<string[]> {
  const places: string[] = [];
  for (const name of ['village1-1', 'village1-2', 'village2-1', 'village2-2', 'town1', 'town2']) {
    const { items } = (await county.call('officer', listMembers, { query: { at: county.ids[name] } })).body;
    places.push(...items.filter((member: Member) => member.id === id).map(() => name));
  }
  return places;
}

/** The sheets that come out of a printer. */
async function sheetsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
  await page.emulateMedia({ media: 'screen' });
  // Each page of the file says its size, in points.
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(sizes.length);
  return sizes.map((size) => (size === '595 x 842' ? 'A4' : size));
}

test('R1.4 a township clerk transfers a member: a letter out, received by the other village, in one place all the time', async () => {
  // The clerk finds the member by the initials and opens the card.
  const clerk = await asPerson('clerk1');
  await clerk.getByRole('navigation').first().getByRole('link', { name: '党员', exact: true }).click();
  await clerk.getByRole('searchbox', { name: /拼音首字母/ }).fill('lxy');
  await clerk.getByRole('link', { name: '李秀英', exact: true }).click();
  await clerk.getByRole('heading', { name: '李秀英' }).waitFor();
  expect(await clerk.locator('main').innerText()).toContain(`${identity.slice(0, 6)}**********`);

  // The numbers in full only with a reason, and gone when closed.
  await clerk.getByRole('button', { name: '查看完整号码' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
  await soon(() => clerk.getByRole('dialog').innerText()).toContain('请写明原因');
  await clerk.getByLabel('原因').fill('核对介绍信');
  await clerk.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
  await soon(() => clerk.getByRole('dialog').innerText()).toContain(identity);
  await clerk.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await clerk.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await clerk.content()).not.toContain(identity);

  // The letter: to a village of another township, found by its name over the whole county.
  await clerk.getByRole('button', { name: '转接组织关系' }).click();
  const dialog = clerk.getByRole('dialog');
  await soon(() => dialog.innerText()).toContain(`接收之前,李秀英 仍在 ${from}`);
  await dialog.getByLabel('接收组织').fill('柳树22');
  await clerk.getByTitle(new RegExp(to)).click();
  await dialog.getByLabel('原因').fill('嫁到外村');
  await dialog.getByRole('button', { name: '开具介绍信' }).click();
  await soon(() => clerk.locator('main').innerText()).toContain('介绍信〔2008〕1号已开往');
  expect(await placesOf()).toEqual(['village1-1']);

  // On paper the letter stands alone.
  await clerk.getByRole('link', { name: '查看介绍信' }).click();
  await clerk.getByRole('button', { name: '介绍信〔2008〕1号' }).click();
  await clerk.emulateMedia({ media: 'print' });
  const paper = await clerk.evaluate(() => document.body.innerText);
  expect(paper).toContain('中国共产党党员组织关系介绍信');
  expect(paper).toContain(`由${from}去${to}`);
  expect(paper).not.toContain('党员名册');
  expect(paper).not.toContain(identity);
  expect(await sheetsOf(clerk)).toEqual(['A4']);

  // The secretary of the other village, on a phone, has it to do, is told and receives.
  const secretary = await asPerson('village2-2', 'phone');
  await secretary.goto(at.address);
  await secretary.getByRole('heading', { name: /^1 封组织关系介绍信待接收/ }).waitFor();
  await secretary.getByRole('link', { name: '去接收' }).click();
  await secretary.getByRole('button', { name: '接收:李秀英', exact: true }).waitFor();
  await secretary.goto(`${at.address}/notifications`);
  await secretary.getByText('转来党员李秀英').click();
  await secretary.waitForURL(/member-transfers/);
  await secretary.getByRole('button', { name: '接收:李秀英', exact: true }).click();
  const receiving = secretary.getByRole('dialog');
  await soon(() => receiving.innerText()).toContain(`自 2008-10-06 起,李秀英 属于 ${to}`);
  await receiving.getByRole('button', { name: '接收', exact: true }).click();
  await receiving.waitFor({ state: 'hidden' });
  await soon(() => secretary.locator('main').innerText()).toContain('已接收');
  expect(await placesOf()).toEqual(['village2-2']);
  const width = await secretary.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(width).toBe(0);

  // The history tells all of it, and the old township has the member no more.
  await secretary.getByRole('link', { name: '李秀英', exact: true }).click();
  const history = secretary.getByRole('region', { name: '历史记录' });
  await soon(() => history.innerText()).toMatch(/转入组织关系[\s\S]*开具介绍信[\s\S]*入党\s*其他组织/);
  expect((await county.call('clerk1', getMember, { params: { id } })).status).toBe(404);
  await clerk.goto(`${at.address}/members`);
  await soon(() => clerk.locator('main').innerText()).toContain('还没有登记党员');
  expect(problems).toEqual([]);
});

test('R1.4 the number is read as it is typed, and who stands in the register already is found', async () => {
  const page = await asPerson('village2-2');
  await page.goto(`${at.address}/members`);
  await page.getByRole('button', { name: '登记党员' }).click();
  const dialog = page.getByRole('dialog');
  const number = dialog.getByLabel('身份证号');
  await number.fill(`${known.slice(0, 17)}${known.endsWith('X') ? '1' : 'X'}`);
  await soon(() => dialog.innerText()).toContain('身份证号最后一位与前 17 位对不上');
  await number.fill(known.toLowerCase());
  await soon(() => dialog.innerText()).toContain('1975-06-01 出生,女');
  // What was wrong goes a moment later, and the button below moves up with it.
  await soon(() => dialog.innerText()).not.toContain('对不上');
  await dialog.getByRole('button', { name: '登记党员' }).click();
  await soon(() => dialog.innerText()).toContain('请填写姓名');
  await dialog.getByLabel('姓名').fill('赵桂兰');
  await dialog.getByLabel('学历').click();
  await page.getByTitle('初中').click();
  await dialog.getByLabel('入党日期').fill('2000-07-01');
  await dialog.getByLabel('入党日期').press('Enter');
  await dialog.getByRole('button', { name: '登记党员' }).click();
  await dialog.getByRole('link', { name: '打开原有信息' }).waitFor();

  // Somebody else of the same name and birth date is entered once that is said.
  await number.fill(makeIdentity('1975-06-01', 'female', 9));
  await dialog.getByRole('button', { name: '登记党员' }).click();
  await dialog.getByRole('button', { name: '不是同一个人,仍要登记' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await soon(() => page.locator('main').innerText()).toContain('1975-06-01(33 岁)');

  // Both are probably one person after all, and are merged.
  await page.goto(`${at.address}/members/duplicates`);
  await soon(() => page.locator('main').innerText()).toContain('赵桂兰:2 份登记,姓名和出生日期相同');
  await page.getByRole('button', { name: /^合并/ }).click();
  await dialog.getByLabel('原因').fill('同一个人');
  await dialog.getByRole('button', { name: '合并重复' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await soon(() => page.locator('main').innerText()).toContain('没有疑似重复的党员');
  expect(problems).toEqual([]);
});

test.each([
  ['rather long', 24, 22, 10],
  ['the longest', 100, 60, 40],
])('R1.4 a letter fits one sheet with %s names', async (_, outside, from, name) => {
  const long = (words: string, length: number) => words.repeat(10).slice(0, length);
  const organisation = county.ids['village1-2'] ?? '';
  const { version } = (await county.call('officer', getOrganisation, { params: { id: organisation } })).body;
  const renamed = await county.call('officer', renameOrganisation, {
    params: { id: organisation },
    body: { version, from: '2008-10-01', name: long('柳树村上游下游联合党支部', from) },
  });
  expect(renamed.status, JSON.stringify(renamed.problem)).toBe(200);
  const memberId = await addTestMember(county, 'clerk1', 'village1-2', {
    nth: outside,
    name: long('阿依古丽', name),
    ethnicGroup: '维吾尔',
  });
  const issued = await county.call('clerk1', issueTransfer, {
    params: { id: memberId },
    body: {
      version: (await county.call('clerk1', getMember, { params: { id: memberId } })).body.version,
      transferId: randomUUID(),
      toOutside: long('新疆维吾尔自治区某某地区某某县委组织部', outside),
      reason: '迁居',
    },
  });
  expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
  const page = await asPerson('clerk1');
  await page.goto(`${at.address}/member-transfers`);
  await page.getByRole('button', { name: issued.body.number }).click();
  await soon(() => page.getByRole('dialog').innerText()).toContain('维吾尔族');
  expect(await sheetsOf(page)).toEqual(['A4']);
});
