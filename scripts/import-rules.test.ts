import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs the project's own rules over a small tree and names those that were broken. */
function rulesBroken(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lianchuang-rules-'));
  try {
    cpSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        '.',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map((v) => v.rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const server = 'apps/server/src';
const empty = 'export const x = 1;\n';

test.each<[rule: string, files: Record<string, string>]>([
  [
    'no-cycles',
    {
      'packages/domain/src/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'packages/domain/src/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
    },
  ],
  [
    'domain-is-pure',
    {
      'packages/domain/src/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
    },
  ],
  [
    'platform-knows-no-capability',
    {
      [`${server}/platform/a.ts`]:
        "import { x } from '../capabilities/returns/public.ts';\nexport const a = x;\n",
      [`${server}/capabilities/returns/public.ts`]: empty,
    },
  ],
  [
    'capabilities-meet-in-public',
    {
      [`${server}/capabilities/scoring/a.ts`]:
        "import { x } from '../returns/store.ts';\nexport const a = x;\n",
      [`${server}/capabilities/returns/store.ts`]: empty,
    },
  ],
  [
    'level-of-returns',
    {
      [`${server}/capabilities/returns/a.ts`]:
        "import { x } from '../scoring/public.ts';\nexport const a = x;\n",
      [`${server}/capabilities/scoring/public.ts`]: empty,
    },
  ],
  [
    'routes-do-not-touch-stores',
    {
      [`${server}/capabilities/returns/routes.ts`]: "import { x } from './store.ts';\nexport const a = x;\n",
      [`${server}/capabilities/returns/store.ts`]: empty,
    },
  ],
  [
    'features-stand-apart',
    {
      'apps/web/src/features/one/a.ts': "import { x } from '../two/b.ts';\nexport const a = x;\n",
      'apps/web/src/features/two/b.ts': empty,
    },
  ],
  [
    'web-is-not-server',
    {
      'apps/web/src/lib/a.ts': "import { x } from '../../../server/src/b.ts';\nexport const a = x;\n",
      'apps/server/src/b.ts': empty,
    },
  ],
])('the rule %s catches a planted violation', (rule, files) => {
  expect(rulesBroken(files)).toEqual([rule]);
});

test('a tree that keeps the rules breaks none', () => {
  expect(
    rulesBroken({
      [`${server}/capabilities/scoring/a.ts`]:
        "import { x } from '../returns/public.ts';\nexport const a = x;\n",
      [`${server}/capabilities/returns/public.ts`]: empty,
    }),
  ).toEqual([]);
});
