import { expect, test } from 'vitest';
import { password } from '../apps/server/src/compose/testing/small-county.ts';
import { pathsOfPages } from '../apps/web/paths-of-pages.ts';
import { pages } from './browser/pages.ts';
import { makePagesCounty } from './browser/pages-county.ts';
import { tryPagesOn } from './browser/try-pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makePagesCounty();
const at = withBrowser(county);

test('every page of the web app is among those looked at', () => {
  const paths = pathsOfPages();
  const bare = (path: string) => `/${path.split(/[/?]/)[1] ?? ''}`;
  const looked = new Set(pages.map(({ path, under }) => bare(under ?? String(path))));
  // Before anyone is signed in: looked at where sign-in and the first run are tried.
  const before = new Set(['/sign-in', '/setup']);
  expect(paths.map(bare).filter((path) => !looked.has(path) && !before.has(path))).toEqual([]);
});

tryPagesOn('desktop', at);
tryPagesOn('wall', at);

test('script and figures travel compressed over a thin line; script is kept, pages are asked for anew', async () => {
  const ask = async (path: string, encoding: string) =>
    (
      await fetch(at.address + path, {
        headers: { 'accept-encoding': encoding, cookie: await county.cookieOf('officer') },
      })
    ).headers;
  const page = await (await fetch(`${at.address}/overview`)).text();
  const script = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? '';
  for (const encoding of ['br', 'gzip']) {
    const headers = await ask(script, encoding);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('cache-control')).toContain('immutable');
  }
  expect((await ask('/overview', 'br')).get('cache-control')).toBe('no-cache');
  expect((await ask('/api/v1/organisations', 'gzip')).get('content-encoding')).toBe('gzip');
  expect((await fetch(`${at.address}/assets/of-an-older-build.js`)).status).toBe(404);
});

test('what is typed into the sign-in page is kept when the words of controls come late', async () => {
  const context = await at.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  let slow = 0;
  await page.route(/\/assets\/zh_CN-.*\.js$/, async (route) => {
    slow += 1;
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
  const late = page.waitForResponse(/\/assets\/zh_CN-.*\.js$/);
  await page.goto(`${at.address}/sign-in`, { waitUntil: 'commit' });
  await page.getByLabel('用户名').fill('officer');
  await late;
  await page.getByLabel('密码').fill(password);
  expect(await page.getByLabel('用户名').inputValue()).toBe('officer');
  expect(slow).toBeGreaterThan(0);
  await context.close();
});
