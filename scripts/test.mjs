// `npm test`: set-up, then every check in turn; all run even when one fails. Ends with `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildWeb, ensure, root, run } from './ensure.mjs';

const started = Date.now();
process.stdout.write('联创 Lianchuang: tests\n');
const node = await ensure();
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CI: 'true' };
let passed = 0;
let failed = 0;

/** A check that passes or fails as a whole. */
async function check(name, file, args) {
  const begun = Date.now();
  const { code, text } = await run(node, [join(root, 'node_modules', file), ...args], { env });
  tell(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, begun);
  if (code !== 0) process.stdout.write(`${text.slice(-12000)}\n`);
}

/** A vitest project; its own tests are counted. */
async function vitest(name, project, files = [], more = {}) {
  const begun = Date.now();
  const report = join(root, '.cache', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const { code, text } = await run(
    node,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      ...files,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...env, ...more } },
  );
  const result = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  // A file that cannot even be loaded counts no test of its own.
  const broken = (result.testResults ?? []).filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  ).length;
  const bad = result.numFailedTests + broken;
  tell(name, result.numPassedTests, code !== 0 && bad === 0 ? 1 : bad, begun);
  if (code !== 0) process.stdout.write(`${text.slice(-20000)}\n`);
}

function tell(name, good, bad, begun) {
  passed += good;
  failed += bad;
  process.stdout.write(
    `  ${bad === 0 ? '✓' : '✗'} ${name}: ${good} passed, ${bad} failed (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`,
  );
}

await check('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
await check('lint', '@biomejs/biome/bin/biome', ['check', '--diagnostic-level=warn', '.']);
await check('import rules', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
  '--config',
  '.dependency-cruiser.cjs',
  'packages',
  'apps',
  'e2e',
  'bench',
]);
await check('unused code', 'knip/bin/knip.js', []);
await vitest('unit and property tests', 'domain');
await vitest('server tests', 'server');
// The oldest PostgreSQL that is promised, where the machine has it: migrations, schema and scopes on it too.
const oldest = '/usr/lib/postgresql/15/bin';
if (existsSync(join(oldest, 'initdb')))
  await vitest('schema and scopes on PostgreSQL 15', 'server', ['src/platform/db', 'src/compose/scope'], {
    LC_POSTGRES_BIN: oldest,
  });
try {
  const begun = Date.now();
  await buildWeb(node);
  tell('web build', 1, 0, begun);
} catch {
  tell('web build', 0, 1, started);
}
await vitest('browser tests', 'browser');
process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0)} s\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
