import { afterEach, expect, test, vi } from 'vitest';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { sayDetail, sayProblem } from './say-problem.ts';

afterEach(() => vi.unstubAllEnvs());

test('a problem is said in Chinese, with a line for each mistake by row and column', () => {
  vi.stubEnv('LC_LANG', 'zh_CN.UTF-8');
  const problem = new ProblemError('migration-changed', 500, {
    params: { name: '0003.sql' },
    errors: [
      { field: 'supervisorId', code: 'kind-not-under', params: { kind: 'organ', above: 'village-branch' } },
    ],
  });
  expect(sayProblem(problem)).toBe(
    '升级脚本 0003.sql 与这个数据库执行过的不一致。请重新安装程序,或换回原来的版本后再启动。\n' +
      '  上级:“机关”不能由“村级党组织”领导\n',
  );
  expect(sayDetail({ row: 4, column: 'B', code: 'missing-kind' })).toBe('第 4 行 · “B”列:没有填类型');
});

test('and in English where the shell speaks it, with words of the returns', () => {
  vi.stubEnv('LC_LANG', 'en_GB.UTF-8');
  expect(sayProblem(new ProblemError('no-organisations', 422))).toMatch(/^[A-Z][\x20-\x7e’]+\n$/);
  expect(sayDetail({ row: 4, column: 'B', code: 'missing-kind' })).toBe('row 4 · column “B”: No kind');
});
