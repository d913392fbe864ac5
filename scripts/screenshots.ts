// `npm run screenshots`: a picture of every page at every width, from a demonstration county of its own.
// With `--address URL` of a server that runs; `--only NAME,NAME` takes some.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser, signIn } from '../e2e/browser/open-browser.ts';
import { openView, type Person, pages, screens } from '../e2e/browser/pages.ts';

const { values: options } = parseArgs({
  options: { address: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const out = options.out ?? join(root, 'docs', 'screenshots');
const users: Readonly<Record<Person, string>> = {
  officer: 'officer',
  clerk: 'zhen01',
  village: 'cun01',
  leader: 'leader',
  auditor: 'auditor',
  admin: 'admin',
};

mkdirSync(out, { recursive: true });
const server = options.address ? undefined : await startServer();
const address = options.address ?? server?.address ?? '';
const browser = await openBrowser();
const only = options.only?.split(',');
const wanted = pages.filter((view) => !only || only.includes(view.name));
for (const person of new Set(wanted.map((view) => view.person))) {
  // One sign-in a person: the server slows whoever tries too often.
  const { page, context, problems } = await signIn(browser, address, users[person], 'lianchuang-2008');
  for (const screen of ['desktop', 'phone', 'wall'] as const) {
    await page.setViewportSize(screens[screen]);
    for (const view of wanted) {
      if (view.person !== person || !(view.screens ?? ['desktop', 'phone']).includes(screen)) continue;
      const name = screen === 'phone' ? `${view.name}-phone` : view.name;
      try {
        await openView(page, address, view);
        await page.screenshot({ path: join(out, `${name}.png`) });
        process.stderr.write(`${name}\n`);
      } catch (error) {
        process.stderr.write(`${name}: ${String(error)}\n`);
        process.exitCode = 1;
      }
    }
  }
  for (const problem of problems) process.stderr.write(`  ! ${problem}\n`);
  await context.close();
}
await browser.close();
await server?.stop();

async function startServer(): Promise<{ address: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'lianchuang-pictures-'));
  const port = 18_080;
  const child = spawn(
    process.execPath,
    [join(root, 'apps/server/src/main.ts'), 'start', '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text) => String(text).includes('Ctrl-C') && ready());
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        child.on('exit', () => {
          rmSync(data, { recursive: true, force: true });
          done();
        });
        child.kill('SIGTERM');
      }),
  };
}
