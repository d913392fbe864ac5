// Set-up that needs nothing but the machine's own Node 20 or later: dependencies, and Node 24 where it is older.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.lianchuang-installed');

/** Shows a step while it runs and how long it took. */
export async function step(name, act) {
  const started = Date.now();
  process.stderr.write(`  ${name} … `);
  try {
    const result = await act();
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write('失败 / failed\n');
    throw error;
  }
}

/** Ends with one clear sentence. */
export function giveUp(sentence, code = 1) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(code);
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Installs what package-lock.json names, once for each state of it; returns the Node 24 to run with. */
export async function ensure() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    giveUp(`需要 Node.js 20 或更高版本,现在是 ${process.version} / Node.js 20 or later is needed`, 2);
  const wanted = hashOf(readFileSync(join(root, 'package-lock.json')) + process.platform + process.arch);
  const present = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (present !== wanted) await step('安装依赖 / install packages', () => locked(() => install(wanted)));
  const node = runtime();
  if (!node)
    giveUp(
      '找不到 Node 24:请删除 node_modules 后重试 / Node 24 is missing: delete node_modules and try again',
    );
  return node;
}

/** Node 24 or later: the one that came with the packages, else the machine's own. */
export function runtime() {
  const own = join(modules, '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

async function install(wanted) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  const { code, text } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    // npm ends with a page of help; the cause stands on the first line after the code.
    const line = text
      .split('\n')
      .map((l) => l.replace(/^npm (error|ERR!) ?/, '').trim())
      .find((l) => l && !l.startsWith('code '));
    giveUp(
      `依赖没有装成:${line ?? text.slice(-300)}\n请检查网络和 npm 的软件源后重试 / packages were not installed; check the network and npm's registry, then try again`,
    );
  }
  // What was compiled of other versions is of no use any more.
  rmSync(join(root, '.cache', 'compiled'), { recursive: true, force: true });
  writeFileSync(stampFile, wanted);
}

/** One set-up at a time on this checkout; a lock whose holder is gone does not count. */
async function locked(act) {
  const lock = join(root, '.cache', 'setup.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      try {
        if (holder) process.kill(holder, 0);
        await new Promise((r) => setTimeout(r, 300));
      } catch {
        rmSync(lock, { force: true });
      }
    }
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Runs a program quietly and gives back its exit code and what it said. */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let text = '';
    child.stdout?.on('data', (d) => {
      text += d;
      options.onText?.(String(d));
    });
    child.stderr?.on('data', (d) => {
      text += d;
      options.onText?.(String(d));
    });
    child.on('error', (error) => done({ code: 127, text: String(error.message) }));
    child.on('close', (code) => done({ code: code ?? 1, text }));
  });
}

/** Builds the web app when its sources changed since the last build. */
export async function buildWeb(node) {
  const hash = createHash('sha256');
  for (const folder of ['apps/web', 'packages/domain/src']) hashFolder(join(root, folder), hash);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  const wanted = hash.digest('hex');
  const stamp = join(root, 'apps/web/dist/.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('构建网页 / build the web app', async () => {
    const { code, text } = await run(node, [
      join(modules, 'vite/bin/vite.js'),
      'build',
      'apps/web',
      '--logLevel',
      'warn',
    ]);
    if (code !== 0) giveUp(`网页没有构建成 / the web app was not built:\n${text.slice(-3000)}`);
    writeFileSync(stamp, wanted);
  });
}

function hashFolder(folder, hash) {
  for (const name of readdirSync(folder).sort()) {
    if (name === 'dist' || name === 'node_modules' || name.startsWith('.')) continue;
    const place = join(folder, name);
    if (statSync(place).isDirectory()) hashFolder(place, hash);
    else if (!/\.test\.tsx?$/.test(name)) hash.update(place.slice(root.length)).update(readFileSync(place));
  }
}
