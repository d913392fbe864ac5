import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { makeDemonstration } from '../capabilities/demonstration/public.ts';
import { demonstrationPassword } from '../capabilities/identity/public.ts';
import { makeApp } from '../compose/make-app.ts';
import { type County, campaignFolder, openProduct, type Product } from '../compose/open-product.ts';
import { authSettings } from '../platform/auth/auth-settings.ts';
import { readKey } from '../platform/auth/keys.ts';
import { readSettings, type Settings, SettingsError } from '../platform/config/read-settings.ts';
import { addressProblem } from '../platform/http/address-problem.ts';
import { checkAddress } from '../platform/http/check-address.ts';
import { readSeed } from './read-seed.ts';
import { stepLog } from './step-log.ts';
import { type Stopping, stopOnSignals } from './stop-on-signals.ts';

const stepNames: Readonly<Record<string, string>> = {
  database: '启动数据库 / start the database',
  schema: '更新数据结构 / bring the schema up to date',
};

/** How long requests that are being answered are waited for when the server stops. */
const graceMs = 10_000;

/** `start`: everything from the data folder to the address to open; stops all of it on Ctrl-C. */
export function addStart(program: Command): void {
  program
    .command('start', { isDefault: true })
    .description('启动系统 / start the server')
    .option('--port <n>', '端口 / port (8080)')
    .option('--host <address>', '监听地址 / address to listen on (127.0.0.1)')
    .option('--data <dir>', '数据目录 / data folder (data)')
    .option('--empty', '不建演示县,从首次设置开始 / start a real county')
    .option('--seed <n>', '演示数据的种子 / seed of the demonstration', '1')
    .action(
      async (options: { port?: string; host?: string; data?: string; empty?: boolean; seed: string }) => {
        const settings = readSettings(options, process.env);
        await start(settings, { told: options.host !== undefined, seed: readSeed(options.seed) });
      },
    );
}

async function start(settings: Settings, options: { told: boolean; seed: number }): Promise<void> {
  const log = stepLog();
  const stopping = stopOnSignals(0);
  const opening = openProduct(settings, (name) => log.begin(stepNames[name] ?? name));
  stopping.later(async () => (await opening.catch(() => undefined))?.close(false));
  const product = await opening;
  try {
    const { app, county } = await serve(product, settings, options, log, stopping);
    log.end();
    const address = app.server.address();
    greet(settings.host, typeof address === 'object' && address ? address.port : settings.port, county);
  } catch (error) {
    // What a signal cut short is no failure; the process is about to end.
    if (stopping.begun) return;
    log.end();
    await product.close(true);
    throw error;
  }
}

async function serve(
  product: Product,
  settings: Settings,
  options: { told: boolean; seed: number },
  log: ReturnType<typeof stepLog>,
  stopping: Stopping,
): Promise<{ app: FastifyInstance; county: County | undefined }> {
  const serving = await product.serveAlone(addressOf(settings.host, settings.port), (what) =>
    process.stderr.write(`  ${lostAndBack[what]}\n`),
  );
  stopping.later(() => serving.end());
  try {
    await checkAddress(settings.host, settings.port);
    const before = await product.county();
    if ((before?.demonstration ?? !settings.empty) && !isLoopback(settings.host) && !options.told)
      throw new SettingsError(
        '演示数据只在本机开放:要对外开放请明确给出 --host / demonstration data listens on loopback only unless --host is given',
      );
    if (!before && !settings.empty) {
      log.begin('建立演示县 / make the demonstration county');
      await makeDemonstration(
        { db: product.db, files: product.files, campaignFolder: fileURLToPath(campaignFolder) },
        { seed: options.seed },
      );
    }
    log.begin('启动服务 / start serving');
    const app = await listen(product, settings);
    stopping.later(() => Promise.race([app.close(), new Promise((done) => setTimeout(done, graceMs))]));
    return { app, county: await product.county() };
  } catch (error) {
    if (!stopping.begun) await serving.end();
    throw error;
  }
}

async function listen(product: Product, settings: Settings): Promise<FastifyInstance> {
  const secrets = authSettings(process.env);
  const app = await makeApp(product, {
    baseUrl: process.env.LC_BASE_URL ?? addressOf(settings.host, settings.port),
    secret: secrets.secret ?? (await readKey(join(settings.data, 'keys'), 'auth-secret')),
    auth: secrets,
    logLevel: settings.logLevel,
  });
  try {
    await app.listen({ port: settings.port, host: settings.host });
    return app;
  } catch (error) {
    await app.close();
    throw addressProblem(error, settings.host, settings.port);
  }
}

const lostAndBack = {
  'database-lost': '数据库中断,正在恢复 / the database is gone, bringing it back …',
  'database-back': '数据库已恢复 / the database is back',
} as const;

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '::1';
}

/** The address to open on this machine. */
function addressOf(host: string, port: number): string {
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

function greet(host: string, port: number, county: County | undefined): void {
  const lines = county
    ? county.demonstration
      ? [
          `${county.name}:演示数据,地名人名均为虚构 / demonstration data, all names are made up`,
          `  登录 / sign in: officer(组织部) · zhen01(乡镇干事) · cun01(村书记) · leader(县领导) · auditor(审计) · admin(系统管理员)`,
          `  口令 / password: ${demonstrationPassword}`,
        ]
      : [`${county.name}`]
    : ['还没有县:打开网址,按提示完成首次设置 / no county yet: open the address and follow the first run'];
  process.stdout.write(
    `\n${lines.join('\n')}\n\n  打开 / open  ${addressOf(host, port)}\n  停止 / stop  Ctrl-C\n\n`,
  );
}
