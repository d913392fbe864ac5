import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { addCampaignCheck } from './campaign-check.ts';
import { addCampaignShow } from './campaign-show.ts';
import { runCommand } from './run-command.ts';

const shipped = fileURLToPath(new URL('../../../../campaigns/advanced-county', import.meta.url));

afterEach(() => {
  process.exitCode = 0;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<{ out: string; code: unknown }> {
  let out = '';
  const write = (text: string | Uint8Array) => {
    out += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  const program = new Command().exitOverride();
  addCampaignCheck(program);
  addCampaignShow(program);
  await program.parseAsync(['campaign', ...args], { from: 'user' });
  vi.restoreAllMocks();
  return { out, code: process.exitCode };
}

test('campaign check prints the burden of each form and ends with 0 (R3.1)', async () => {
  const { out, code } = await run('check', shipped);
  expect(out).toContain('没有错误');
  expect(out).toMatch(/村党组织自查表\s+4\s+2\s+1\s+\d+\s+\d+\s+\d+/);
  expect(code).toBe(0);
});

test('campaign check --json has stable names', async () => {
  const { out } = await run('check', shipped, '--json');
  const result = JSON.parse(out) as { ok: boolean; burden: object[] };
  expect(Object.keys(result)).toEqual(['ok', 'hash', 'issues', 'burden']);
  expect(Object.keys(result.burden[0] ?? {})).toEqual([
    'form',
    'title',
    'kind',
    'periods',
    'typed',
    'filled',
    'computed',
  ]);
});

test('campaign check of a folder that is not there is wrong use and ends with 2', async () => {
  const { out, code } = await run('check', '/nowhere/at-all', '--lang', 'en');
  expect(out).toContain('there is no folder');
  expect(code).toBe(2);
});

test('campaign show lists the years and all targets with their quotes (R3.3)', async () => {
  const { out, code } = await run('show');
  expect(out).toContain('2009  出成效  三年出成效');
  expect(out).toContain('100名紅星黨員');
  expect(code).toBe(0);
});

test('a command that is not there is named, with code 2', async () => {
  let out = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  await runCommand(['tragets']);
  vi.restoreAllMocks();
  expect(out).toContain('没有 tragets 这个命令');
  expect(process.exitCode).toBe(2);
});
