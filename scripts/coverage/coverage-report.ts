import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedTests } from './named-tests.ts';
import { requirementIds } from './requirement-ids.ts';

interface Chapter {
  readonly title: string;
  readonly requirements: readonly { readonly id: string; readonly text: string }[];
}

export interface CoverageReport {
  /** The whole of `docs/coverage.md`. */
  readonly text: string;
  /** Requirements that no test names. */
  readonly without: readonly string[];
  /** Ids that tests name and nobody asked for, each with its file: a slip of the pen. */
  readonly unknown: readonly string[];
}

interface Entry {
  readonly file: string;
  readonly title: string;
}

/** Reads `docs/requirements.json` and the titles of all tests below `root`, and says which tests name which id. */
export function coverageReport(root: string): CoverageReport {
  const { chapters } = JSON.parse(readFileSync(join(root, 'docs/requirements.json'), 'utf8')) as {
    chapters: Chapter[];
  };
  const known = chapters.flatMap((chapter) => chapter.requirements);
  const named = testsById(root);
  const without = known.filter((r) => !named.has(r.id)).map((r) => r.id);
  const ids = new Set(known.map((r) => r.id));
  const unknown = [...named]
    .filter(([id]) => !ids.has(id))
    .map(([id, tests]) => `${id} in ${tests[0]?.file ?? ''}`);
  const lines = [
    '# Coverage',
    '',
    'Which tests name which requirement. Made by `npm run coverage` from the titles of the tests and',
    '[requirements.json](requirements.json): do not edit, change a title or the list instead.',
    '',
    `${known.length - without.length} of ${known.length} requirements are named by a test.`,
    ...(without.length === 0 ? [] : ['', `No test names ${without.join(', ')}.`]),
    ...chapters.flatMap((chapter) => [
      '',
      `## ${chapter.title}`,
      ...chapter.requirements.flatMap((r) => ['', `### ${r.id}`, '', r.text, '', ...listOf(named.get(r.id))]),
    ]),
  ];
  return { text: `${lines.join('\n')}\n`, without, unknown };
}

function listOf(entries: readonly Entry[] | undefined): string[] {
  if (!entries) return ['**No test names it.**'];
  return [...Map.groupBy(entries, (e) => e.file)].flatMap(([file, tests]) => [
    `- [${file}](../${file})`,
    ...tests.map((t) => `  - ${escaped(t.title)}`),
  ]);
}

const escaped = (title: string): string => title.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');

/** Tests by the ids in their own title or in those of the groups around them; files in the order of their names. */
function testsById(root: string): Map<string, Entry[]> {
  const named = new Map<string, Entry[]>();
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.test.tsx'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of [...new Set(files)].sort()) {
    for (const { titles } of namedTests(readFileSync(join(root, file), 'utf8'))) {
      const title = titles.join(' › ');
      for (const id of requirementIds(title)) named.set(id, [...(named.get(id) ?? []), { file, title }]);
    }
  }
  return named;
}
