import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { emptyFolder, makeDataFolder } from '../compose/testing/data-folder.ts';
import {
  beginCommand,
  type Ended,
  postmasterOf,
  runToEnd,
  startServer,
} from '../compose/testing/run-server.ts';
import { alive } from '../platform/postgres/alive.ts';
import { freePort } from '../platform/postgres/postmaster.ts';

// Whole processes start and stop here, on whatever machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folders: string[] = [];
const fresh = (): string => {
  const path = emptyFolder();
  folders.push(path);
  return path;
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** What a person reads: the last line, in both languages, with no trace of the program's inside. */
function oneSentence(ended: Ended): string {
  expect(ended.err).not.toMatch(/^\s+at |node:internal|Error:/m);
  return ended.err.trim().split('\n').at(-1) ?? '';
}

describe('start and stop', () => {
  test('the second start is ready, SIGINT and SIGTERM stop server and database', async () => {
    const folder = await makeDataFolder();
    folders.push(folder.path);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const server = await startServer(folder.path);
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
      const database = postmasterOf(folder.path) ?? 0;
      expect(alive(database)).toBe(true);
      expect((await server.kill(signal)).code).toBe(0);
      expect(alive(database)).toBe(false);
      expect(postmasterOf(folder.path)).toBe(undefined);
    }
  });

  test('a second server on the same data folder is told where the first one is, which goes on', async () => {
    const data = fresh();
    const first = await startServer(data, { args: ['--empty'] });
    for (const port of [first.port, await freePort()]) {
      const second = await runToEnd(['start', '--empty', '--data', data, '--port', String(port)]);
      expect(second.code).toBe(1);
      expect(oneSentence(second)).toContain(first.url);
    }
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
    await first.kill('SIGTERM');
    expect(postmasterOf(data)).toBe(undefined);
  });

  test('a stop in the middle of making the demonstration leaves no database process and no half county', async () => {
    const data = fresh();
    const starting = beginCommand(['start', '--data', data, '--port', String(await freePort())]);
    while (!starting.said().includes('建立演示县')) await sleep(20);
    const database = postmasterOf(data) ?? 0;
    expect(alive(database)).toBe(true);
    starting.process.kill('SIGINT');
    expect((await starting.ended).code).toBe(0);
    expect(alive(database)).toBe(false);
    const asked = await runToEnd(['targets', '--data', data]);
    expect(asked.code).toBe(2);
    expect(oneSentence(asked)).toMatch(/还没有县.* \/ there is no county/);
  });

  test('it runs as an ordinary user', async () => {
    const data = fresh();
    const root = process.getuid?.() === 0;
    if (root) chownSync(data, 65534, 65534);
    const server = await startServer(data, {
      args: ['--empty'],
      ...(root ? { as: { uid: 65534, gid: 65534 } } : {}),
    });
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect((await server.kill('SIGTERM')).code).toBe(0);
    expect(postmasterOf(data)).toBe(undefined);
  });

  test('demonstration data is open on this machine only, unless --host says otherwise', async () => {
    const folder = await makeDataFolder({ townships: 1, villages: 1, stations: 0 });
    folders.push(folder.path);
    const refused = await runToEnd(['start', '--data', folder.path, '--port', String(await freePort())], {
      env: { LC_HOST: '0.0.0.0' },
    });
    expect(refused.code).toBe(2);
    expect(oneSentence(refused)).toMatch(
      /演示数据只在本机开放.* \/ demonstration data listens on loopback only/,
    );
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((a) => a && !a.internal && a.family === 'IPv4')?.address;
    for (const open of [false, true]) {
      const server = await startServer(folder.path, { args: open ? ['--host', '0.0.0.0'] : [] });
      // A machine without any network has loopback only; there is nothing to be open to.
      const from = `http://${outside ?? '127.0.0.2'}:${server.port}/api/health`;
      const reached = await fetch(from).then(
        (r) => r.ok,
        () => false,
      );
      expect(reached).toBe(open);
      await server.kill('SIGTERM');
    }
  });
});

describe('settings nobody can work with give one clear sentence and exit code 2', () => {
  let taken: Server;
  let takenPort = 0;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    takenPort = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => taken.close());

  test.each(['x', '-1', '65536', '80.5', ''])('--port %s', async (port) => {
    const ended = await runToEnd(['start', '--data', fresh(), '--port', port]);
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toMatch(/端口应为 0 到 65535 的整数.* \/ --port must be a whole number/);
  });

  test('a port in use, known before anything is made', async () => {
    const data = fresh();
    const ended = await runToEnd(['start', '--data', data, '--port', String(takenPort)]);
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toContain(`端口 ${takenPort} 已被占用`);
    expect(ended.err).not.toContain('建立演示县');
    expect(postmasterOf(data)).toBe(undefined);
  });

  test('an address that is not of this machine', async () => {
    const ended = await runToEnd([
      'start',
      '--empty',
      '--data',
      fresh(),
      '--port',
      '0',
      '--host',
      '203.0.113.7',
    ]);
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toMatch(/本机没有地址 203\.0\.113\.7.* \/ this machine has no address/);
  });

  test('a seed that is no number', async () => {
    const ended = await runToEnd(['start', '--data', fresh(), '--seed', 'abc']);
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toContain('--seed must be a whole number');
  });

  test('a data folder that is a file, or lies below one', async () => {
    const file = join(fresh(), 'file');
    writeFileSync(file, 'x');
    const ended = await runToEnd(['start', '--data', file]);
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toMatch(/是一个文件.* \/ .*is a file, not a folder/);
    const below = await runToEnd(['start', '--data', join(file, 'data')]);
    expect(below.code).toBe(2);
    expect(oneSentence(below)).toMatch(/不能写入.* \/ .*cannot be written to/);
  });

  test('a data folder that this user may not write to', async () => {
    const parent = fresh();
    const data = join(parent, 'data');
    mkdirSync(data, { mode: 0o555 });
    const root = process.getuid?.() === 0;
    const ended = await runToEnd(['start', '--data', data], root ? { as: { uid: 65534, gid: 65534 } } : {});
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toMatch(/不能写入.* \/ .*cannot be written to/);
  });

  test('a DATABASE_URL that is malformed, leads nowhere, or is refused', async () => {
    const server = new URL(inject('templateUrl'));
    const wrongPassword = new URL(server);
    wrongPassword.password = 'wrong';
    const noDatabase = new URL(server);
    noDatabase.pathname = '/no_such_database';
    const cases: [url: string, says: RegExp][] = [
      ['', /DATABASE_URL 应形如/],
      ['mysql://root@127.0.0.1/x', /DATABASE_URL 应形如/],
      [`postgresql://postgres:x@127.0.0.1:${await freePort()}/x`, /连不上 DATABASE_URL.*ECONNREFUSED/],
      ['postgresql://postgres:x@127.0.0.1:notaport/x', /DATABASE_URL/],
      [wrongPassword.href, /连不上 DATABASE_URL.*password authentication failed/],
      [noDatabase.href, /连不上 DATABASE_URL.*no_such_database/],
    ];
    for (const [url, says] of cases) {
      const data = fresh();
      const ended = await runToEnd(['start', '--data', data, '--port', String(await freePort())], {
        env: { DATABASE_URL: url },
      });
      expect({ url, code: ended.code }).toEqual({ url, code: 2 });
      expect(oneSentence(ended)).toMatch(says);
      expect(oneSentence(ended)).toMatch(/ \/ .*DATABASE_URL/);
      expect(existsSync(join(data, 'postgres'))).toBe(false);
    }
  });

  test.each([
    ['nonsense', /没有 nonsense 这个命令.* \/ there is no command nonsense/],
    ['start --nonsense', /error: unknown option '--nonsense'/],
    ['targets --data', /error: option '--data <dir>' argument missing/],
    ['user add somebody', /error: /],
    ['import', /Usage: /],
  ])('words the command does not know: %s', async (words, says) => {
    const ended = await runToEnd(words.split(' '));
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(says);
  });
});
