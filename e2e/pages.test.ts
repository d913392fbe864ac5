import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password } from '../apps/server/src/compose/testing/small-county.ts';
import { pathsOfPages } from '../apps/web/paths-of-pages.ts';
import { openBrowser } from './browser/open-browser.ts';
import { pages } from './browser/pages.ts';
import { makePagesCounty } from './browser/pages-county.ts';
import { tryPagesOn } from './browser/try-pages.ts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { addApplicant } from '@lianchuang/domain/development/contract';
import { recordMobileMember } from '@lianchuang/domain/development/mobile-contract';
import { planInspectionRound } from '@lianchuang/domain/inspections/contract';
import { getMember, issueTransfer } from '@lianchuang/domain/members/contract';
import { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { listPeriods, lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { addProblem } from '@lianchuang/domain/remedies/contract';
import { addLeadingUnit } from '@lianchuang/domain/responsibilities/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { addTrainingSession } from '@lianchuang/domain/training/contract';
import { nameWeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf, roundOf, unitOf } from '../apps/server/src/compose/testing/accountability-acts.ts';
import { addTestMember } from '../apps/server/src/compose/testing/add-test-member.ts';
import { addTestSelection } from '../apps/server/src/compose/testing/add-test-selection.ts';
import { applicationOf, awayOf } from '../apps/server/src/compose/testing/development-acts.ts';
import { fillReturn } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeIdentity } from '../apps/server/src/compose/testing/make-identity.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { readLocale } from '../apps/web/locale-modules.ts';
import { openBrowser, signIn } from './browser/open-browser.ts';
import { openView, type Person, pages, type Screen, screens } from './browser/pages.ts';

const county = await makePagesCounty();
let browser: Browser;
let address: string;
beforeAll(async () => {

async function handIn(user: string, how: 'good' | 'fair'): Promise<string> {
  const mine = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0];
  if (!mine) throw new Error(`${user} owes nothing`);
  await fillReturn(county, user, mine.id, how);
  const { version } = (await county.call(user, getReturn, { params: { id: mine.id } })).body;
  await county.call(user, submitReturn, { params: { id: mine.id }, body: { version } });
  return mine.id;
}

/** One entry of each register of a village, so that its pages have something to show. */
async function enterRegisters(memberId: string): Promise<void> {
  const organisationId = county.ids['village1-1'] ?? '';
  const held = { organisationId, heldOn: '2008-09-20' };
  const entered = [
    await county.call('village1-1', addApplicant, { body: applicationOf(organisationId) }),
    await county.call('village1-1', addMeeting, {
      body: { ...held, id: randomUUID(), kind: 'members-meeting', topic: '学习文件' },
    }),
    await county.call('village1-1', addTrainingSession, {
      body: { ...held, id: randomUUID(), hours: 4, topic: '惠农政策' },
    }),
    await county.call('village1-1', recordMobileMember, { body: awayOf(memberId) }),
  ];
  for (const { status, problem } of entered) expect(status, JSON.stringify(problem)).toBe(200);
  await addTestSelection(county, 'officer', organisationId);
}

/** A gap, a weak organisation, a leading group and an inspection to make. */
async function enterAccountability(): Promise<void> {
  const organisationId = county.ids['village1-1'] ?? '';
  const committee = county.ids.county ?? '';
  const weak = { id: randomUUID(), organisationId: county.ids['village1-2'] ?? '', reason: '班子长期不团结' };
  const entered = [
    await county.call('secretary1', addProblem, { body: problemOf(organisationId) as never }),
    await county.call('secretary1', nameWeakOrganisation, { body: weak }),
    await county.call('officer', addLeadingUnit, { body: unitOf(committee) as never }),
    await county.call('officer', planInspectionRound, {
      body: roundOf(committee, { periodId: '2008-Q2', rule: 'never' }) as never,
    }),
  ];
  for (const { status, problem } of entered) expect(status, JSON.stringify(problem)).toBe(200);
}

/** Members of two villages: two who are alike, one on probation, one for whom a letter is under way. */
async function enterMembers(): Promise<void> {
  const first = await addTestMember(county, 'clerk1', 'village1-1', {
    nth: 1,
    name: '安永福',
    phone: '000 1234 5678',
  });
  await enterRegisters(first);
  await addTestMember(county, 'village1-1', 'village1-1', {
    identity: makeIdentity('1984-02-29', 'female', 2),
    name: '陈小兰',
    education: 'junior-college',
    joinedOn: '2008-03-01',
    fullOn: null,
    from: '2008-03-01',
    graduate: true,
  });
  for (const [nth, village] of [
    [3, 'village1-1'],
    [4, 'village2-1'],
  ] as const) {
    await addTestMember(county, 'officer', village, { nth, name: '王建国' });
  }
  const id = await addTestMember(county, 'clerk1', 'village1-2', { nth: 5, name: '周志强' });
  const { version } = (await county.call('clerk1', getMember, { params: { id } })).body;
  const issued = await county.call('clerk1', issueTransfer, {
    params: { id },
    body: {
      version,
      transferId: randomUUID(),
      toOrganisationId: county.ids['village2-1'] ?? '',
      reason: '迁居',
    },
  });
  expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
}

beforeAll(async () => {
  // A locked quarter behind, so that every page has figures, and an open one with something to review.
  county.standAt('2008-07-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q2' }, body: { version: 1 } });
  for (const user of ['village1-1', 'village1-2', 'clerk1']) await handIn(user, 'fair');
  for (const reviewer of ['clerk1', 'officer']) {
    const { items } = (await county.call(reviewer, listReturns, { query: { queue: 'review' } })).body;
    for (const { id, version } of items)
      await county.call(reviewer, approveReturn, { params: { id }, body: { version } });
  }
  const { items } = (await county.call('officer', listPeriods)).body;
  await county.call('officer', lockPeriod, {
    params: { id: '2008-Q2' },
    body: { version: items.find((p) => p.id === '2008-Q2')?.version ?? 0, acceptMissing: true },
  });
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  await handIn('village1-2', 'good');
  await enterMembers();
  await enterAccountability();
  address = await county.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await county.close();
});

test('every page of the web app is among those looked at', () => {
  const paths = pathsOfPages();
  const bare = (path: string) => `/${path.split(/[/?]/)[1] ?? ''}`;
  const looked = new Set(pages.map(({ path, under }) => bare(under ?? String(path))));
  // Before anyone is signed in: looked at where sign-in and the first run are tried.
  const before = new Set(['/sign-in', '/setup']);
  expect(paths.map(bare).filter((path) => !looked.has(path) && !before.has(path))).toEqual([]);
});

tryPagesOn('desktop', () => ({ browser, address }));
tryPagesOn('wall', () => ({ browser, address }));

test('script and figures travel compressed over a thin line; script is kept, pages are asked for anew', async () => {
  const ask = async (path: string, encoding: string) =>
    (
      await fetch(address + path, {
        headers: { 'accept-encoding': encoding, cookie: await county.cookieOf('officer') },
      })
    ).headers;
  const page = await (await fetch(`${address}/overview`)).text();
  const script = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? '';
  for (const encoding of ['br', 'gzip']) {
    const headers = await ask(script, encoding);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('cache-control')).toContain('immutable');
  }
  expect((await ask('/overview', 'br')).get('cache-control')).toBe('no-cache');
  expect((await ask('/api/v1/organisations', 'gzip')).get('content-encoding')).toBe('gzip');
  expect((await fetch(`${address}/assets/of-an-older-build.js`)).status).toBe(404);
});

test('what is typed into the sign-in page is kept when the words of controls come late', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  let slow = 0;
  await page.route(/\/assets\/zh_CN-.*\.js$/, async (route) => {
    slow += 1;
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
  const late = page.waitForResponse(/\/assets\/zh_CN-.*\.js$/);
  await page.goto(`${address}/sign-in`, { waitUntil: 'commit' });
  await page.getByLabel('用户名').fill('officer');
  await late;
  await page.getByLabel('密码').fill(password);
  expect(await page.getByLabel('用户名').inputValue()).toBe('officer');
  expect(slow).toBeGreaterThan(0);
  await context.close();
});
