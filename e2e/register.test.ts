import { randomUUID } from 'node:crypto';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { listReturns } from '@lianchuang/domain/returns/contract';
import { appointToPost, assessEnrichment, getTeam } from '@lianchuang/domain/teams/contract';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../apps/server/src/compose/testing/fill-return.ts';
import { makeSmallCounty, password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { screens } from './browser/pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
const village = county.ids['village1-1'] ?? '';
const problems: string[] = [];
const at = withBrowser(county);
let mine: string;

beforeAll(async () => {
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  // The register of teams: a secretary who is able, a director whom nobody has assessed.
  for (const [post, name] of [
    ['secretary', '李建国'],
    ['village-director', '王芳'],
  ] as const) {
    const { version } = (await county.call('clerk1', getTeam, { params: { id: village } })).body;
    const personId = randomUUID();
    const appointed = await county.call('clerk1', appointToPost, {
      params: { id: village },
      body: {
        version,
        holdingId: randomUUID(),
        post,
        from: '2005-12-01',
        personId,
        person: { name, sex: 'male', bornOn: '1962-03-04', education: 'senior-middle', origins: [] },
      },
    });
    expect(appointed.status, JSON.stringify(appointed.problem)).toBe(200);
    if (post !== 'secretary') continue;
    const assessed = await county.call('clerk1', assessEnrichment, {
      params: { id: village },
      body: { assessmentId: randomUUID(), personId, on: '2008-09-01', able: true, evidence: '大棚二十亩' },
    });
    expect(assessed.status, JSON.stringify(assessed.problem)).toBe(200);
  }
  mine = (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', mine, 'good');
  await county.recompute();
});

async function asPerson(user: string, screen: keyof typeof screens = 'desktop'): Promise<Page> {
  const signedIn = await signIn(at.browser, at.address, user, password, screens[screen]);
  signedIn.page.setDefaultTimeout(20_000);
  problems.push(...signedIn.problems);
  return signedIn.page;
}

/** Waits until something read from a page is as it should be. */
const soon = (read: () => Promise<string>) => expect.poll(read, { timeout: 30_000, interval: 100 });

test('R3.4 a village sees the register beside what it types, and the reviewer sees both and finds the returns that differ', async () => {
  // On a phone: complete and able, says the return; the register knows better.
  const phone = await asPerson('village1-1', 'phone');
  await phone.goto(`${at.address}/returns/${mine}`);
  const able = phone.getByRole('group', { name: /班子成员有带富能力的比例/ });
  await soon(() => able.innerText()).toMatch(/台账:\s*1\/2 = 50\.0%\s*\(截至 2008-09-30\)/);
  await soon(() => able.innerText()).toContain(
    '您填的是“12/12 = 100.0%”,台账是“1/2 = 50.0%”。计分以台账为准',
  );
  // Another wrong figure differs still; the register's own does not.
  await able.getByRole('textbox').first().fill('2');
  await soon(() => able.innerText()).toContain('您填的是“2/12');
  await able.getByRole('button', { name: '按台账填' }).click();
  await soon(() => able.innerText()).not.toContain('与台账不一致');
  expect(await able.getByRole('textbox').nth(1).inputValue()).toBe('2');
  await soon(() => phone.getByRole('status').last().innerText()).toMatch(/已保存/);
  const width = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(width).toBe(0);
  await phone.getByRole('button', { name: '提交', exact: true }).click();
  await soon(() => phone.getByRole('dialog').innerText()).toContain('有 1 项与台账不一致');
  await phone.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await soon(() => phone.locator('body').innerText()).toContain('待审核');

  // The clerk finds it in the queue, and at the desk both figures beside each other.
  const clerk = await asPerson('clerk1');
  await clerk.goto(`${at.address}/review`);
  const row = clerk.getByRole('row').filter({ hasText: '柳树11村党支部' });
  await soon(() => row.innerText()).toContain('1 项不一致');
  await row.getByRole('link').click();
  await clerk.getByRole('checkbox', { name: '只看与台账不一致的(1 项)' }).check();
  const items = clerk.getByRole('listitem').filter({ has: clerk.getByRole('heading') });
  await soon(async () => String(await items.count())).toBe('1');
  expect(await items.innerText()).toMatch(
    /班子配备齐全[\s\S]*本次\s*是[\s\S]*台账[\s\S]*否\s*≠?\s*与台账不一致/,
  );

  // From the register's figure to the records it rests on.
  await items.getByRole('button', { name: /查看依据/ }).click();
  const drawer = clerk.getByRole('dialog');
  await soon(() => drawer.innerText()).toContain('数据来自:台账');
  await soon(() => drawer.innerText()).toMatch(/李建国 2005-12-01 –[\s\S]*书记 · clerk1同志/);
  await drawer.getByRole('link', { name: /李建国/ }).click();
  await clerk.waitForURL(/\/teams\/.*tab=holders/);
  await clerk.getByRole('heading', { name: /柳树11村党支部/ }).waitFor();
  expect(problems).toEqual([]);
});
