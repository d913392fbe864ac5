import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { password } from '../../apps/server/src/compose/testing/small-county.ts';
import { readLocale } from '../../apps/web/locale-modules.ts';
import { signIn } from './open-browser.ts';
import { openView, type Person, pages, type Screen, screens } from './pages.ts';
import type { Served } from './with-browser.ts';

/** Who is who in the small county. */
const users: Readonly<Record<Person, string>> = {
  officer: 'officer',
  clerk: 'clerk1',
  village: 'village1-1',
  leader: 'leader',
  auditor: 'auditor',
  admin: 'admin',
};
const keys = Object.keys(readLocale(new URL('../../apps/web/src/locales/', import.meta.url), 'zh-Hans'));

/** What a person would call broken: words cut off the screen, keys instead of words. */
export async function flawsOf(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  const { width, seen } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    seen: document.body.innerText,
  }));
  if (width > 0) flaws.push(`wider than the screen by ${width} px`);
  flaws.push(...keys.filter((key) => seen.includes(key)).map((key) => `key ${key} instead of words`));
  return flaws;
}

/** What a finger cannot hit (ui: tap targets of 44 px); a link within a sentence is as high as its line. */
async function tooSmallOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    // The part of a control that answers a tap: its label, or the frame that Ant Design draws around it.
    const frames = 'label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-input-number';
    const controls = document.querySelectorAll<HTMLElement>(
      'button, summary, select, textarea, input:not([type=file]), a.lc-button',
    );
    const targets = new Set([...controls].map((control) => control.closest(frames) ?? control));
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true })) return [];
      const { width, height } = target.getBoundingClientRect();
      if (width > 43 && height > 43) return [];
      return [`${Math.round(width)} x ${Math.round(height)} px: ${target.outerHTML.slice(0, 160)}`];
    });
  });
}

async function seriousOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Tries every page of every person on one screen. */
export function tryPagesOn(screen: Screen, at: Served): void {
  describe(`on a ${screen}`, () => {
    const shown = pages.filter((view) => (view.screens ?? ['desktop', 'phone']).includes(screen));
    test.each([...new Set(shown.map(({ person }) => person))])(
      'pages of the %s fit, speak words, can be tapped and have no serious finding of axe',
      async (person) => {
        const { page, context, problems } = await signIn(
          at.browser,
          at.address,
          users[person],
          password,
          screens[screen],
        );
        const flaws: Record<string, string[]> = {};
        for (const view of shown.filter((v) => v.person === person)) {
          await openView(page, at.address, view);
          // Every page is analysed on a desktop; on a phone those of the people who work on one.
          const analysed = screen !== 'phone' || person === 'clerk' || person === 'village';
          const found = [
            ...(await flawsOf(page)),
            ...(analysed ? await seriousOf(page) : []),
            ...(screen === 'phone' ? await tooSmallOf(page) : []),
          ];
          if (found.length > 0) flaws[view.name] = found;
        }
        await context.close();
        expect(flaws).toEqual({});
        expect(problems).toEqual([]);
      },
    );
  });
}
