import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password } from '../apps/server/src/compose/testing/small-county.ts';
import { openBrowser, signIn } from './browser/open-browser.ts';
import { openView, pages } from './browser/pages.ts';
import { makePagesCounty } from './browser/pages-county.ts';
import { flawsOf, tryPagesOn } from './browser/try-pages.ts';

const county = await makePagesCounty();
let browser: Browser;
let address: string;
beforeAll(async () => {
  address = await county.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await county.close();
});

tryPagesOn('phone', () => ({ browser, address }));

test('English and Traditional Chinese show words on every page too', async () => {
  for (const language of ['en', 'zh-Hant']) {
    const { page, context } = await signIn(browser, address, 'officer', password);
    await page.evaluate((chosen) => localStorage.setItem('lc.language', chosen), language);
    const flaws: Record<string, string[]> = {};
    for (const view of pages.filter((v) => v.person === 'officer' && !v.act)) {
      await openView(page, address, view);
      const found = await flawsOf(page);
      if (language === 'en') {
        const menu = await page.getByRole('navigation').first().innerText();
        if (/[一-鿿]/.test(menu)) found.push('Chinese in the English menu');
      }
      if (found.length > 0) flaws[view.name] = found;
    }
    await context.close();
    expect(flaws, language).toEqual({});
  }
});
