import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DefinitionError, type LocatedIssue } from './definition-error.ts';
import { loadDefinition } from './load-definition.ts';

const shipped = fileURLToPath(new URL('../../../../../campaigns/advanced-county', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'campaign-'));
const folder = join(room, 'campaign');
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(shipped, folder, { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const village = 'standards/five-goods/village-branch.yaml';

/** Replaces the first `before` in a file; `mark` (part of `after`) is where the mistake must be found. */
function plant(file: string, before: string, after: string, mark: string): { line: number; column: number } {
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.indexOf(before);
  expect(at, `${file} holds ${before}`).toBeGreaterThanOrEqual(0);
  const changed = text.slice(0, at) + after + text.slice(at + before.length);
  writeFileSync(join(folder, file), changed);
  const lines = changed.slice(0, at + after.indexOf(mark)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

async function mistakes(): Promise<readonly LocatedIssue[]> {
  try {
    await loadDefinition(folder);
    return [];
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues;
    throw error;
  }
}

const team = 'points: 20\n        criteria:\n          - id: teams-complete';
const planted: [what: string, code: string, file: string, before: string, after: string, mark: string][] = [
  [
    'a criterion with an unknown measure',
    'unknown-measure',
    village,
    'measure: life.meetings',
    'measure: life.meeting',
    'life.meeting',
  ],
  ['weights that don’t add up', 'good-points-not-sum', village, team, team.replace('20', '19'), '19'],
  [
    'overlapping bands',
    'bands-overlap',
    village,
    '{ atLeast: 0.75, points: 3 }',
    '{ atLeast: 0.9, points: 3 }',
    '{',
  ],
  [
    'bands in the wrong order',
    'bands-unordered',
    village,
    '{ atLeast: 0.75, points: 3 }',
    '{ atLeast: 0.95, points: 3 }',
    '{',
  ],
  [
    'a band above its criterion',
    'band-points-above-criterion',
    village,
    '{ atLeast: 0.9, points: 5 }',
    '{ atLeast: 0.9, points: 6 }',
    '6',
  ],
  [
    'a band with two comparisons',
    'band-one-comparison',
    village,
    '{ atLeast: 0.75, points: 3 }',
    '{ atLeast: 0.75, atMost: 1, points: 3 }',
    '{',
  ],
  [
    'a veto on an unknown measure',
    'unknown-measure',
    village,
    'measure: selection.valid',
    'measure: selection.void',
    'selection.void',
  ],
  ['an unknown kind of criterion', 'not-allowed', village, 'kind: linear', 'kind: formula', 'formula'],
  [
    'a standard for an unknown kind',
    'unknown-kind',
    'standards/further/further.yaml',
    'for: organ\n',
    'for: organs\n',
    'organs',
  ],
  [
    'a quote that is not in the source',
    'quote-not-in-source',
    'targets.yaml',
    "'65%以上的村級黨組織'",
    "'66%以上的村級黨組織'",
    "'66",
  ],
  [
    'a target with an unknown indicator',
    'unknown-indicator',
    'targets.yaml',
    'indicator: villages.pass',
    'indicator: villages.passed',
    'villages.passed',
  ],
  ['a target without indicator', 'missing', 'targets.yaml', '    indicator: villages.pass\n', '', ''],
  ['a target due outside the campaign', 'due-outside-campaign', 'targets.yaml', 'due: 3', 'due: 4', '4'],
  [
    'a trajectory beyond the due year',
    'trajectory-beyond-due',
    'targets.yaml',
    '{ year: 1, value: 20,',
    '{ year: 3, value: 20,',
    '3',
  ],
  [
    'a trajectory year outside the campaign',
    'year-outside-campaign',
    'targets.yaml',
    '{ year: 2, value: 0.7,',
    '{ year: 5, value: 0.7,',
    '5',
  ],
  ['a target of an unknown group', 'unknown-group', 'targets.yaml', 'group: rhythm', 'group: rythm', 'rythm'],
  ['two targets with one id', 'duplicate-id', 'targets.yaml', 'id: T9', 'id: T8', 'T8'],
  ['a misspelt key', 'unknown-key', 'targets.yaml', 'comparator:', 'comparater:', 'comparater'],
  ['a number written as a word', 'wrong-type', 'targets.yaml', 'required: 50', 'required: fifty', 'fifty'],
  [
    'a share of a standard for other kinds',
    'standard-not-for-kind',
    'indicators.yaml',
    'passes: five-goods-village',
    'passes: five-goods-station',
    'five-goods-station',
  ],
  [
    'a list of standards that leaves a kind out',
    'standard-missing-for-kind',
    'indicators.yaml',
    '[five-goods-department, five-goods-station]',
    '[five-goods-department]',
    '[',
  ],
  [
    'two questions for one measure',
    'asked-twice',
    'forms/village.yaml',
    'measure: teams.reserve',
    'measure: teams.complete',
    'teams.complete',
  ],
  [
    'a question for what the product works out',
    'asks-computed',
    'forms/village.yaml',
    'measure: teams.reserve',
    'measure: returns.on-time',
    'returns.on-time',
  ],
  [
    'a question for a measure of other kinds',
    'measure-not-of-kind',
    'forms/organs-work.yaml',
    'measure: demonstration.points',
    'measure: sites.uses',
    'sites.uses',
  ],
  [
    'a self-judgement no standard has',
    'unknown-judgement',
    'forms/station.yaml',
    'judge: industry-service',
    'judge: industry',
    'industry',
  ],
  [
    'an unknown kind in an anchored list',
    'unknown-kind',
    'measures/mechanism.yaml',
    '- organ\n',
    '- organs\n',
    'organs',
  ],
  [
    'a responsibility for an unknown target',
    'unknown-target',
    'responsibilities.yaml',
    'targets: [T3]',
    'targets: [T33]',
    'T33',
  ],
  [
    'a programme below itself',
    'unknown-programme',
    'programmes.yaml',
    'parent: shangshan',
    'parent: banner-project',
    'banner-project',
  ],
  ['years out of order', 'years-not-in-order', 'campaign.yaml', 'year: 2\n', 'year: 4\n', '4'],
  [
    'a year of the campaign that cannot be',
    'too-big',
    'campaign.yaml',
    'firstYear: 2007',
    'firstYear: 20007',
    '20007',
  ],
  [
    'the same key in two files',
    'key-twice',
    'programmes.yaml',
    'programmes:',
    'title: 另一个\nprogrammes:',
    'title',
  ],
  ['broken YAML', 'yaml-syntax', 'campaign.yaml', '  - year: 2\n', '  - year: 2]\n\t- x\n', '\t'],
];

describe('a definition with a mistake is refused with file, line and column (R3.1, R3.2)', () => {
  test.each(planted)('%s: %s', async (_what, code, file, before, after, mark) => {
    const place = plant(file, before, after, mark);
    const found = (await mistakes()).filter((issue) => issue.code === code && issue.file === file);
    if (mark === '') {
      // Nothing stands where something is missing: the item it is missing from is named.
      expect(found[0]?.line).toBe(place.line - 4);
    } else expect(found[0]).toMatchObject(place);
  });
});

test('a circle of indicator and standard is named with its way round', async () => {
  plant(
    'standards/five-goods/village-branch.yaml',
    'measure: teams.reserve',
    'indicator: villages.pass',
    'villages.pass',
  );
  const found = (await mistakes()).find((issue) => issue.code === 'cycle');
  expect(found?.params.chain).toMatch(
    /five-goods-village → villages.pass → five-goods-village|villages.pass → five-goods-village → villages.pass/,
  );
  expect(found?.line).toBeGreaterThan(1);
});

test('a criterion whose measure nobody asks is named in the standard', async () => {
  plant(
    'forms/village.yaml',
    '      - id: teams-reserve\n        measure: teams.reserve\n        title: 后备干部人数\n        evidence: 后备干部名单\n        assumed: true\n',
    '',
    '',
  );
  expect((await mistakes()).map(({ code, file, params }) => ({ code, file, id: params.id }))).toEqual([
    { code: 'measure-not-asked', file: village, id: 'teams.reserve' },
  ]);
});

test('all mistakes come at once, in the order of file and line', async () => {
  plant('targets.yaml', 'group: rhythm', 'group: rythm', 'rythm');
  plant('targets.yaml', 'indicator: villages.pass', 'indicator: villages.passed', 'villages');
  plant('indicators.yaml', 'passes: five-goods-village', 'passes: five-goods', 'five');
  const found = await mistakes();
  expect(found.map((issue) => issue.code)).toEqual([
    'unknown-standard',
    'unknown-indicator',
    'unknown-group',
  ]);
});

test('missing folder, empty folder and missing source text are each told', async () => {
  rmSync(join(folder, 'source.txt'));
  expect((await mistakes()).map((issue) => issue.code)).toEqual(['source-missing']);
  for (const name of ['measures', 'standards', 'forms']) rmSync(join(folder, name), { recursive: true });
  for (const name of ['campaign', 'indicators', 'targets', 'programmes', 'responsibilities'])
    rmSync(join(folder, `${name}.yaml`));
  expect((await mistakes()).map((issue) => issue.code)).toContain('folder-empty');
  rmSync(folder, { recursive: true });
  expect((await mistakes()).map((issue) => issue.code)).toEqual(['folder-missing']);
});

test('a file whose aliases unfold without end is refused, not unfolded', async () => {
  const bomb = ['programmes: &a', '  - &b [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 0; i < 8; i++)
    bomb.push(
      `  - &c${i} [${Array(10)
        .fill(i === 0 ? '*b' : `*c${i - 1}`)
        .join(', ')}]`,
    );
  writeFileSync(join(folder, 'programmes.yaml'), bomb.join('\n'));
  expect((await mistakes()).map(({ code, file }) => ({ code, file }))).toContainEqual({
    code: 'yaml-syntax',
    file: 'programmes.yaml',
  });
});
