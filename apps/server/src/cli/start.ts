import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { makeDemonstration } from '../capabilities/demonstration/public.ts';
import { demonstrationPassword } from '../capabilities/identity/public.ts';
import { makeApp } from '../compose/make-app.ts';
import { campaignFolder, openProduct, type Product } from '../compose/open-product.ts';
import { authSettings } from '../platform/auth/auth-settings.ts';
import { readKey } from '../platform/auth/keys.ts';
import { readSettings, type Settings, SettingsError } from '../platform/config/read-settings.ts';
import { stepLog } from './step-log.ts';

const stepNames: Readonly<Record<string, string>> = {
  database: '启动数据库 / start the database',
  schema: '更新数据结构 / bring the schema up to date',
};

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
        await start(readSettings(options, process.env), options);
      },
    );
}

async function start(settings: Settings, options: { host?: string; seed: string }): Promise<void> {
  const log = stepLog();
  const product = await openProduct(settings, (name) => log.begin(stepNames[name] ?? name));
  try {
    if (!(await product.county()) && !settings.empty) {
      log.begin('建立演示县 / make the demonstration county');
      await makeDemonstration(
        { db: product.db, files: product.files, campaignFolder: fileURLToPath(campaignFolder) },
        { seed: Number(options.seed) },
      );
    }
    const county = await product.county();
    if (county?.demonstration && !isLoopback(settings.host) && options.host === undefined) {
      throw new SettingsError(
        '演示数据只在本机开放:要对外开放请明确给出 --host / demonstration data listens on loopback only unless --host is given',
      );
    }
    log.begin('启动服务 / start serving');
    const secrets = authSettings(process.env);
    const app = await makeApp(product, {
      baseUrl:
        process.env.LC_BASE_URL ??
        `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`,
      secret: secrets.secret ?? (await readKey(join(settings.data, 'keys'), 'auth-secret')),
      auth: secrets,
      logLevel: settings.logLevel,
    });
    try {
      await app.listen({ port: settings.port, host: settings.host });
    } catch (error) {
      await app.close();
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
        throw new SettingsError(
          `端口 ${settings.port} 已被占用,请用 --port 换一个 / port ${settings.port} is in use, choose another with --port`,
        );
      }
      throw error;
    }
    log.end();
    stopOnSignals(async () => {
      await app.close();
      await product.close(false);
    });
    const address = app.server.address();
    greet(settings, typeof address === 'object' && address ? address.port : settings.port, county);
  } catch (error) {
    await product.close(true);
    throw error;
  }
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '::1';
}

function greet(settings: Settings, port: number, county: Awaited<ReturnType<Product['county']>>): void {
  const address = `http://${settings.host}:${port}`;
  const lines = county
    ? county.demonstration
      ? [
          `${county.name}:演示数据,地名人名均为虚构 / demonstration data, all names are made up`,
          `  登录 / sign in: officer(组织部) · zhen01(乡镇干事) · cun01(村书记) · leader(县领导) · auditor(审计) · admin(系统管理员)`,
          `  口令 / password: ${demonstrationPassword}`,
        ]
      : [`${county.name}`]
    : ['还没有县:打开网址,按提示完成首次设置 / no county yet: open the address and follow the first run'];
  process.stdout.write(`\n${lines.join('\n')}\n\n  打开 / open  ${address}\n  停止 / stop  Ctrl-C\n\n`);
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stderr.write('\n正在停止 / stopping …\n');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
