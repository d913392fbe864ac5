import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDefinition } from '@lianchuang/domain/campaign/contract';
import { getReturn, listReturns, saveAnswers, submitReturn } from '@lianchuang/domain/returns/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DataFolder, emptyFolder, makeDataFolder } from '../compose/testing/data-folder.ts';
import { signIn } from '../compose/testing/http-client.ts';
import {
  type Ended,
  ownerUrlOf,
  postmasterOf,
  type RunningServer,
  runToEnd,
  startServer,
} from '../compose/testing/run-server.ts';
import { makeWorkbook } from '../platform/workbook/testing/make-workbook.ts';

// Whole processes start and stop here, on whatever machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const command = fileURLToPath(new URL('../../../../bin/lianchuang.mjs', import.meta.url));
let folder: DataFolder;
let server: RunningServer;

beforeAll(async () => {
  folder = await makeDataFolder({ townships: 2, villages: 2, stations: 1 });
  server = await startServer(folder.path);
  // One village hands in a return with little in it, so that there is something to compute and to close.
  const village = await signIn(server.url, 'village1-1');
  const [mine] = (await village.call(listReturns, { query: { period: '2008-Q3', queue: 'mine' } })).body
    .items;
  const id = mine?.id ?? '';
  const { questions, version } = (await village.call(getReturn, { params: { id } })).body;
  const { definition } = (await village.call(getDefinition, { query: { period: '2008-Q3' } })).body;
  const saved = await village.call(saveAnswers, {
    params: { id },
    body: {
      version,
      answers: questions.map((q) => ({
        questionId: q.id,
        ...(q.text
          ? { text: '部分工作滞后。' }
          : definition.measures.find((m) => m.id === q.measure)?.numerator
            ? { numerator: 0, denominator: 12 }
            : { value: 0 }),
      })),
    },
  });
  expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
  const sent = await village.call(submitReturn, { params: { id }, body: { version: saved.body.version } });
  expect(sent.status, JSON.stringify(sent.problem)).toBe(200);
});
afterAll(async () => {
  await server.kill('SIGTERM');
  folder.remove();
});

const run = (...args: string[]): Promise<Ended> => runToEnd([...args, '--data', folder.path]);
const json = async (...args: string[]) => {
  const ended = await run(...args, '--json');
  expect(ended, ended.err).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ended.out);
};

describe('the command beside a running server', () => {
  test('targets --json prints all 21 with stable names (R3.3)', async () => {
    const targets = await json('targets');
    expect(targets.map((t: { id: string }) => t.id)).toEqual(
      Array.from({ length: 21 }, (_, i) => `T${i + 1}`),
    );
    for (const target of targets) {
      expect(Object.keys(target)).toEqual(
        expect.arrayContaining([
          'id',
          'title',
          'quote',
          'actual',
          'required',
          'comparator',
          'unit',
          'met',
          'forecast',
          'assumed',
          'source',
        ]),
      );
      expect(target.quote.length).toBeGreaterThan(3);
    }
  });

  test('T2 explain --json leads from the target to its sentence, indicator, organisations and records', async () => {
    const found = await json('explain', 'T2');
    expect(found.target.id).toBe('T2');
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['target', 'sentence', 'indicator', 'organisations', 'criteria', 'records']),
    );
    expect(found.sentence.quote).toBe(found.target.quote);
  });

  test('T2 plan --json has stable names', async () => {
    const plan = await json('plan', 'T2');
    expect(plan).toMatchObject({
      target: 'T2',
      needed: expect.any(Number),
      organisations: expect.any(Array),
    });
    expect(Object.keys(plan)).toEqual(['target', 'needed', 'reachable', 'after', 'organisations']);
    for (const organisation of plan.organisations)
      expect(Object.keys(organisation)).toEqual(['id', 'name', 'score', 'effort', 'criteria']);
  });

  test('recompute, verify and campaign check end with 0', async () => {
    expect(await json('recompute')).toMatchObject({ period: '2008-Q3', organisations: expect.any(Number) });
    expect(await json('verify')).toMatchObject({ periods: [], audit: { ok: true } });
    const checked = await runToEnd([
      'campaign',
      'check',
      fileURLToPath(new URL('../../../../campaigns/advanced-county', import.meta.url)),
    ]);
    expect(checked.code).toBe(0);
  });

  test('user add makes somebody who can sign in at once; twice is refused', async () => {
    const made = await json(
      'user',
      'add',
      'newclerk',
      '--role',
      'committee-clerk',
      '--organisation',
      '青石1镇党委',
    );
    expect(made).toEqual({
      username: 'newclerk',
      role: 'committee-clerk',
      organisation: '青石1镇党委',
      password: expect.stringMatching(/^.{10,}$/),
    });
    await signIn(server.url, 'newclerk', made.password);
    const again = await run(
      'user',
      'add',
      'newclerk',
      '--role',
      'committee-clerk',
      '--organisation',
      '青石1镇党委',
    );
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toMatch(/^这个用户名已有人用/);
  });

  test('import organisations: all rows, or none with each bad row named', async () => {
    const head = ['上级党组织', '组织类别', '党组织名称'];
    const file = (name: string) => join(folder.path, name);
    writeFileSync(
      file('good.xlsx'),
      await makeWorkbook([
        head,
        ['清源县委', '乡镇党委', '杨树乡党委'],
        ['杨树乡党委', '村党支部', '杨树村党支部'],
      ]),
    );
    writeFileSync(
      file('bad.xlsx'),
      await makeWorkbook([
        head,
        ['清源县委', '乡镇党委', '柏树乡党委'],
        ['没有的上级', '村党支部', '柏树村党支部'],
      ]),
    );
    writeFileSync(file('text.xlsx'), 'not a workbook');
    expect(await json('import', 'organisations', file('good.xlsx'))).toMatchObject({
      committed: true,
      errors: [],
      create: [{ name: '杨树乡党委' }, { name: '杨树村党支部' }],
    });
    const bad = await run('import', 'organisations', file('bad.xlsx'));
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^第 3 行 · “A”列:.*“没有的上级”\n$/);
    expect(await run('import', 'organisations', file('text.xlsx'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^这不是 xlsx 工作簿/),
    });
    expect(await run('import', 'organisations', file('nowhere.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^打不开文件/),
    });
    // Nothing of the bad file is there.
    expect(await json('import', 'organisations', file('bad.xlsx'), '--check').catch(() => 'refused')).toBe(
      'refused',
    );
    expect(
      (await run('user', 'add', 'nobody1', '--role', 'committee-clerk', '--organisation', '柏树乡党委')).code,
    ).toBe(1);
  });

  test.each<[words: string, code: number, says: RegExp]>([
    ['explain no-such-target', 1, /^没有/],
    ['plan no-such-target', 1, /^没有/],
    ['targets --period 2008-Q9', 1, /./],
    ['targets --period 2031-Q1', 1, /./],
    ['recompute --period 2031-Q1', 1, /./],
    ['verify --period 2031-Q1', 1, /./],
    ['explain T2 --organisation nonsense', 1, /./],
    ['user add x --role committee-clerk', 1, /^用户名/],
    ['user add somebody --role emperor', 2, /Allowed choices/],
    ['user add somebody --role committee-clerk --organisation 无此组织', 1, /^叫“无此组织”的组织不存在/],
    ['user add somebody --role committee-clerk --password short', 1, /至少 10 个字符/],
    ['import divisions --county 21132', 2, /^--county 应为六位区划代码/],
    ['import divisions --county 999999', 1, /^全国行政区划里没有代码 999999。请核对。\n/],
    ['import divisions --county 211322 --from nonsense', 2, /^--from 应为/],
    ['demo', 1, /^这里已经建有一个县/],
  ])('what cannot be done is said in a sentence: %s', async (words, code, says) => {
    const ended = await run(...words.split(' '));
    expect({ code: ended.code, err: ended.err }).toEqual({ code, err: expect.stringMatching(says) });
    expect(ended.err).not.toMatch(/^\s+at |node:internal|Error:/m);
    expect(ended.out).toBe('');
  });

  test('none of it stopped the database under the server', async () => {
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(postmasterOf(folder.path)).toBeGreaterThan(0);
  });
});

describe('a real county', () => {
  test('R1.1 import divisions after an empty set-up makes the 30 townships and 293 villages of 211322, once', async () => {
    const data = emptyFolder();
    const real = await startServer(data, { args: ['--empty'] });
    try {
      const before = await runToEnd(['import', 'divisions', '--county', '211322', '--data', data]);
      expect(before).toMatchObject({ code: 2, err: expect.stringMatching(/^数据目录里还没有县.* \/ /) });
      const setUp = await fetch(`${real.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          name: '建平县',
          firstYear: 2007,
          administrator: { username: 'firstadmin', displayName: '第一人', password: 'a long password' },
        }),
      });
      expect(setUp.status, await setUp.clone().text()).toBe(200);
      const imported = await runToEnd([
        'import',
        'divisions',
        '--county',
        '211322',
        '--data',
        data,
        '--json',
      ]);
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(imported.out)).toEqual({ county: '211322', organisations: 323 });
      const client = new Client({ connectionString: ownerUrlOf(data) });
      await client.connect();
      const { rows } = await client.query(
        'select kind, count(*)::int as n from organisation group by kind order by kind',
      );
      await client.end();
      expect(rows).toEqual([
        { kind: 'county-committee', n: 1 },
        { kind: 'township-committee', n: 30 },
        { kind: 'village-branch', n: 293 },
      ]);
      const again = await runToEnd(['import', 'divisions', '--county', '211322', '--data', data, '--json']);
      expect(JSON.parse(again.out)).toMatchObject({ organisations: 0 });
    } finally {
      await real.kill('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('the command from anywhere', () => {
  /** The machine's own Node, where it is older than the one the product runs on. */
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) =>
      existsSync(path) &&
      Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]) >= 20,
  );

  test('finds its runtime and its files by itself', () => {
    const ended = spawnSync(older ?? process.execPath, [command, 'verify', '--json', '--data', folder.path], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect({ code: ended.status, err: ended.stderr }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(ended.stdout).audit.ok).toBe(true);
    const wrong = spawnSync(older ?? process.execPath, [command, 'nonsense'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(wrong.status).toBe(2);
  });
});
