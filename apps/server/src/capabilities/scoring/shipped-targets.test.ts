import { fileURLToPath } from 'node:url';
import type { MeasureDefinition } from '@lianchuang/domain/campaign/definition';
import { compileDefinition } from '@lianchuang/domain/scoring/compile-definition';
import { computeCounty } from '@lianchuang/domain/scoring/compute-county';
import { evaluateTargets } from '@lianchuang/domain/scoring/evaluate-targets';
import { type Inputs, judgementKey, type MeasureColumn } from '@lianchuang/domain/scoring/types';
import { expect, test } from 'vitest';
import { campaignFolder } from '../../compose/open-product.ts';
import { loadDefinition } from '../campaign/public.ts';

const { definition } = await loadDefinition(fileURLToPath(campaignFolder));

/** The county by name: kind and supervisor. Two townships, four villages, two stations, a department. */
const organisations = {
  county: ['county-committee', ''],
  organs: ['organs-work-committee', 'county'],
  direct1: ['county-direct-committee', 'county'],
  direct2: ['county-direct-committee', 'county'],
  department: ['agri-department', 'direct1'],
  east: ['township-committee', 'county'],
  west: ['township-committee', 'county'],
  east1: ['village-branch', 'east'],
  east2: ['village-branch', 'east'],
  east3: ['village-branch', 'east'],
  west1: ['village-branch', 'west'],
  eastStation: ['township-station', 'east'],
  westStation: ['township-station', 'west'],
} as const;
type Name = keyof typeof organisations;
const names = Object.keys(organisations) as Name[];
/** Everything in the west is weak; the rest is good in all that their standards ask. */
const weak = (name: Name): boolean => name.startsWith('west');

/** Figures written out, as `value` or `[above the line, below it]`; who is not named gave none. */
const figures: Readonly<Record<string, Partial<Record<Name, number | readonly [number, number]>>>> = {
  'village.leading-industry': { east1: 1, east2: 1, west1: 1 },
  'village.collective-income': { east1: 5000, east2: 0, east3: 100, west1: 800 },
  'village.net-income': { east1: 6000, east2: 5000, east3: 4000, west1: 2000 },
  'village.population': { east1: 1000, east2: 500, east3: 500, west1: 2000 },
  'commitments.organisation': { east1: [18, 20], east2: [10, 10], east: [5, 5], department: [0, 1] },
  'commitments.members': { east1: [45, 50], west1: [20, 50], east: [10, 10] },
  'awards.banner-committees': { county: 4 },
  'awards.benchmark-branches': { county: 30 },
  'awards.red-star-members': { county: 97 },
  'sites.new-built': { east: 2, west: 5, east1: 9 },
  'sites.renovated': { east: 20 },
  'sites.at-standard': { east1: 1, east2: 1, east3: 0 },
  'terminals.networked': { east: 1, west: 0, direct1: 1, direct2: 1 },
  'learning.station': { county: 1, east: 1, west: 1, east1: 1, east2: 1, east3: 0 },
  'teams.secretary-enrichment': { east1: 1, east2: 0, east3: 1 },
  'teams.enrichment': { east1: [3, 5], east2: [2, 5], west1: [1, 4] },
  'village.demonstration': { east1: 1, east2: 0 },
  'demonstration.points': { east: 4, west: 3, direct1: 5, direct2: 3, organs: 2 },
  'liaison.covered': { county: [10, 12], east: [3, 3], west: [0, 1] },
  'returns.on-time': { east: 1, west: 0, department: 1, west1: 0 },
};

/** By hand, in the third year, from the figures above. */
const expected: [id: string, actual: number, met: boolean, how: string][] = [
  ['T1', 1 / 2, false, 'of two townships the east passes'],
  ['T2', 3 / 4, true, 'of four villages those of the east pass'],
  ['T3', 2 / 3, true, 'the department and the station of the east pass, that of the west does not'],
  ['T4', 2 / 4, true, 'industry and income: east1 and west1; east2 has no income, east3 no industry'],
  // (6000 x 1000 + 5000 x 500 + 4000 x 500) / 2000 = 5250 against 14,500,000 / 4000 = 3625.
  ['T5', 5250 / 3625 - 1, true, 'income of passing villages against the county, weighed by people'],
  ['T6', 33 / 36, false, '18 + 10 + 5 + 0 of 20 + 10 + 5 + 1'],
  ['T7', 75 / 110, false, '45 + 20 + 10 of 50 + 50 + 10'],
  ['T8', 4, true, 'three to five'],
  ['T9', 30, true, 'exactly thirty'],
  ['T10', 97, false, 'three short of a hundred'],
  ['T11', 7, false, 'townships report 2 and 5; what a village says is not counted again'],
  ['T12', 20, false, 'one township reported'],
  ['T13', 2 / 4, false, 'who gave no figure lacks it'],
  ['T14', 3, false, 'one township and two direct committees'],
  ['T15', 5, false, 'the platform, two relay stations, two playback points'],
  ['T16', 2 / 3, true, 'two of the three secretaries known'],
  ['T17', 6 / 14, false, '3 + 2 + 1 of 5 + 5 + 4'],
  ['T18', 1 / 4, false, 'one of four villages'],
  ['T19', 2, false, 'the organs work committee has the least'],
  ['T20', 13 / 16, false, '10 + 3 + 0 of 12 + 3 + 1'],
  ['T21', 2 / 3, false, 'east and department in time; villages do not count here'],
];

/** The best or the worst that a measure can say, for what the standards ask beside the figures above. */
function plain({ better, unit }: MeasureDefinition, bad: boolean): number {
  const high = (better === 'lower') === bad;
  const best = { share: 1, 'yes-no': 1, yuan: 20_000, grade: 3, count: 100, hours: 100 } as Record<
    string,
    number
  >;
  return high ? (better === 'lower' ? 5 : (best[unit] ?? 1.3)) : 0;
}

function columnOf(measure: MeasureDefinition): MeasureColumn {
  const blank = () => new Float64Array(names.length).fill(Number.NaN);
  const column = { value: blank(), numerator: blank(), denominator: blank() };
  for (const [i, name] of names.entries()) {
    const given = figures[measure.id] ? figures[measure.id]?.[name] : plain(measure, weak(name));
    if (given === undefined) continue;
    const [above, below] = typeof given === 'number' ? [given, Number.NaN] : given;
    column.value[i] = typeof given === 'number' ? given : above / below;
    if (typeof given === 'number') continue;
    column.numerator[i] = above;
    column.denominator[i] = below;
  }
  return column;
}

const inputs: Inputs = {
  tree: {
    ids: names,
    kinds: names.map((name) => organisations[name][0]),
    parents: Int32Array.from(names, (name) => names.indexOf(organisations[name][1] as Name)),
  },
  measures: new Map(definition.measures.filter((m) => !m.relativeTo).map((m) => [m.id, columnOf(m)])),
  judgements: new Map(
    definition.standards.flatMap((s) =>
      s.goods.flatMap((g) =>
        g.criteria.map((c) => [
          judgementKey(s.id, c.id),
          Float64Array.from(names, (name) => (weak(name) ? 0 : 3)),
        ]),
      ),
    ),
  ),
  scored: new Uint8Array(names.length).fill(1),
};
const result = computeCounty(compileDefinition(definition), inputs);
const targets = evaluateTargets(definition, result, 0, { year: 3, fraction: 1 }, new Map());

test('the figures are of measures that the campaign knows, and every target has its own', () => {
  const known = definition.measures.map((m) => m.id);
  expect(Object.keys(figures).filter((id) => !known.includes(id))).toEqual([]);
  expect(expected.map(([id]) => id)).toEqual(definition.targets.map((t) => t.id));
});

test.each(expected)('%s is %d of the small county (met: %s): %s', (id, actual, met) => {
  const target = targets.find((t) => t.id === id);
  expect(target?.actual).toBeCloseTo(actual, 10);
  expect(target?.met).toBe(met);
});

test('T14 T15 T19 each part is told by itself', () => {
  const parts = (id: string) => targets.find((t) => t.id === id)?.parts.map((p) => [p.id, p.actual, p.met]);
  expect(parts('T14')).toEqual([
    ['townships', 1, false],
    ['county-direct', 2, false],
  ]);
  expect(parts('T15')).toEqual([
    ['platform', 1, true],
    ['relay-stations', 2, false],
    ['playback-points', 2, false],
  ]);
  expect(parts('T19')).toEqual([
    ['townships', 3, true],
    ['county-direct', 3, true],
    ['organs-work', 2, false],
  ]);
});
