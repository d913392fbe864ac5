import { expect, test } from 'vitest';
import { awardKinds, quotaOf } from './awards.ts';
import { checkEligibility, ineligibilities, type NominationFacts } from './eligibility.ts';
import { findCases, type ScorePoint } from './find-cases.ts';

const village: NominationFacts = {
  kind: 'benchmark-branch',
  organisationKind: 'village-branch',
  foundedOn: '1990-01-01',
  bars: [],
  period: '2008-Q2',
  standing: { total: 86, passed: true, vetoes: 0 },
  missed: 0,
  member: null,
  already: false,
  today: '2008-10-11',
};
const against = (more: Partial<NominationFacts>) =>
  checkEligibility({ ...village, ...more }).flatMap((c) => (c.code ? [c.code] : []));

test('R5.1 a branch that passes may be nominated; each rule that fails says why', () => {
  expect(against({})).toEqual([]);
  expect(against({ organisationKind: 'township-committee' })).toEqual(['award-other-kind']);
  expect(against({ foundedOn: '2008-01-01' })).toEqual(['founded-too-late']);
  expect(against({ foundedOn: '2007-10-11' })).toEqual([]);
  expect(against({ standing: { total: 79, passed: false, vetoes: 1 } })).toEqual([
    'standard-not-passed',
    'vetoed',
  ]);
  expect(against({ standing: null })).toEqual(['standard-not-passed']);
  // Before the first period is locked no score can speak.
  expect(against({ standing: null, period: null })).toEqual([]);
  expect(against({ missed: 1 })).toEqual(['self-check-missed']);
  expect(against({ already: true })).toEqual(['nominated-already']);
});

test('R5.4 a bar stands against a nomination with its reason and day', () => {
  const [failed] = checkEligibility({
    ...village,
    bars: [{ reason: '2008年一季度自查未报', raisedOn: '2008-04-30' }],
  }).filter((c) => c.outcome === 'failed');
  expect(failed).toEqual({
    rule: 'not-barred',
    outcome: 'failed',
    code: 'barred',
    params: { reason: '2008年一季度自查未报', date: '2008-04-30' },
  });
});

test('R5.1 a red-star member is a full member of today; the score of the branch is no condition', () => {
  const person = { kind: 'red-star-member' as const, standing: { total: 40, passed: false, vetoes: 0 } };
  expect(against({ ...person, member: { state: 'active', fullOn: '2001-07-01' } })).toEqual([]);
  for (const member of [
    null,
    { state: 'active', fullOn: null },
    { state: 'active', fullOn: '2008-11-01' },
    { state: 'deceased', fullOn: '2001-07-01' },
  ])
    expect(against({ ...person, member })).toEqual(['not-full-member']);
  expect(new Set(ineligibilities).size).toBe(ineligibilities.length);
});

test('R5.1 the quotas are those of the targets', () => {
  const definition = {
    indicators: [
      { id: 'banners', measure: 'awards.banner-committees' },
      { id: 'branches', measure: 'awards.benchmark-branches' },
    ],
    targets: [
      { indicator: 'banners', required: 3, requiredMax: 5 },
      { indicator: 'branches', required: 30 },
    ],
  } as never;
  expect(awardKinds.map((kind) => quotaOf(definition, kind))).toEqual([
    { least: 3, most: 5 },
    { least: 30, most: 30 },
    null,
    null,
    null,
  ]);
});

test('R5.5 the scores point at who improved most and who passed first', () => {
  const score = (organisationId: string, periodId: string, total: number): ScorePoint => ({
    organisationId,
    kind: 'village-branch',
    periodId,
    total,
    passed: total >= 80,
  });
  const found = findCases([
    score('a', '2008-Q1', 50),
    score('b', '2008-Q1', 81),
    score('c', '2008-Q1', 70),
    score('d', '2008-Q1', 60),
    score('a', '2008-Q2', 85),
    score('b', '2008-Q2', 82),
    score('c', '2008-Q2', 69),
    score('d', '2008-Q2', 72),
  ]);
  expect(found.map((f) => [f.organisationId, f.found, f.from, f.to])).toEqual([
    ['a', 'improvement', 50, 85],
    ['d', 'improvement', 60, 72],
    ['b', 'improvement', 81, 82],
    ['b', 'first-to-line', null, 81],
  ]);
});
