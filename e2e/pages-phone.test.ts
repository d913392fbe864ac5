import { expect, test } from 'vitest';
import { password } from '../apps/server/src/compose/testing/small-county.ts';
import { signIn } from './browser/open-browser.ts';
import { openView, pages } from './browser/pages.ts';
import { makePagesCounty } from './browser/pages-county.ts';
import { flawsOf, tryPagesOn } from './browser/try-pages.ts';
import { withBrowser } from './browser/with-browser.ts';

const county = await makePagesCounty();
const at = withBrowser(county);

tryPagesOn('phone', at);

test('English and Traditional Chinese show words on every page too', async () => {
  for (const language of ['en', 'zh-Hant']) {
    const { page, context } = await signIn(at.browser, at.address, 'officer', password);
    await page.evaluate((chosen) => localStorage.setItem('lc.language', chosen), language);
    const flaws: Record<string, string[]> = {};
    for (const view of pages.filter((v) => v.person === 'officer' && !v.act)) {
      await openView(page, at.address, view);
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
