import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // A dialog still zooming in when it is clicked loses the click on a busy machine.
  '--force-prefers-reduced-motion',
];

/** The machine's Chromium (or the one `CHROMIUM` names), else, or with `CHROMIUM=packaged`, the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const wanted = process.env.CHROMIUM;
  const installed =
    wanted === 'packaged'
      ? undefined
      : [wanted, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
          (path) => path !== undefined && existsSync(path),
        );
  const fonts = { FONTCONFIG_FILE: fontConfiguration() };
  if (installed) {
    return await chromium.launch({
      executablePath: installed,
      args: quiet,
      env: { ...process.env, ...fonts } as Record<string, string>,
    });
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return await chromium.launch({
    executablePath,
    args: [...packaged.args.filter((a) => !/single-process|font-render/.test(a)), ...quiet],
    env: { ...process.env, ...fonts } as Record<string, string>,
  });
}

/** Chinese glyphs for a machine without Chinese fonts: a fontconfig file over the packaged web fonts. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), 'lianchuang-fonts');
  const file = join(folder, 'fonts.conf');
  if (existsSync(file)) return file;
  mkdirSync(join(folder, 'files'), { recursive: true });
  const files = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json')),
    'files',
  );
  for (const name of readdirSync(files)) {
    if (!existsSync(join(folder, 'files', name))) symlinkSync(join(files, name), join(folder, 'files', name));
  }
  const cache = mkdtempSync(join(tmpdir(), 'lianchuang-fontcache-'));
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>${folder}/files</dir><cachedir>${cache}</cachedir>
<alias binding="weak"><family>sans-serif</family><prefer><family>Noto Sans CJK SC</family><family>Noto Sans SC Variable</family><family>Noto Sans SC</family></prefer></alias>
</fontconfig>`,
  );
  return file;
}

/** What went wrong in a page without the test noticing: script errors and refused requests. */
export function watch(page: Page): { problems: string[] } {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  return { problems };
}

/** A person at a browser of their own, signed in through the sign-in page. */
export async function signIn(
  browser: Browser,
  address: string,
  user: string,
  password: string,
  viewport = { width: 1366, height: 900 },
): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const { problems } = watch(page);
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('用户名').fill(user);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return { page, context, problems };
}
