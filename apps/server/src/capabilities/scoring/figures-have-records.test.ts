import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pathsOfPages } from '../../../../web/paths-of-pages.ts';
import { campaignFolder } from '../../compose/open-product.ts';
import { makeEmptyApp } from '../../compose/testing/empty-app.ts';
import { languages } from '../../compose/testing/words.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { makeDemonstration } from '../demonstration/public.ts';
import { countDifferences } from '../returns/count-differences.ts';
import { type ComputedPeriod, computePeriod } from './compute-period.ts';
import { recordsOf } from './explain-records.ts';
import type { Explanation } from './explain-target.ts';
import { publishedMeasures } from './read-inputs.ts';

/** The quarter that is open in the demonstration: its registers are those of today. */
// A whole demonstration county is made here, on whatever machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const period = '2008-Q3';
const record = 2;
const { product, close } = await makeEmptyApp();
const pages = pathsOfPages().map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[\\w-]+')}$`));
let computed: ComputedPeriod;

beforeAll(async () => {
  await makeDemonstration(
    { db: product.db, files: product.files, campaignFolder: fileURLToPath(campaignFolder) },
    { seed: 1 },
  );
  computed = await product.db.read(systemScope(1), (tx) => computePeriod(tx, period, 'reviewed'));
});
afterAll(close);

/** Organisations of whom a register has a figure: with the least of it, the most, and those beside. */
function spoken(measure: string): number[] {
  const sources = computed.sources.get(measure);
  const values = computed.result.measures.get(measure)?.value;
  const at = Array.from(sources ?? [], (source, i) => (source === record ? i : -1)).filter(
    (i) => i >= 0 && !Number.isNaN(values?.[i]),
  );
  at.sort((a, b) => (values?.[a] ?? 0) - (values?.[b] ?? 0));
  return [...new Set([0, 1, 2, 3, at.length >> 1, at.length - 2, at.length - 1])].flatMap((n) => at[n] ?? []);
}

const recordsAt = (measure: string, at: number, viewer = { lo: '', hi: '~' }) =>
  product.db
    .read(systemScope(1), (tx) => recordsOf(tx, viewer, computed, measure, at))
    .then((rows) =>
      // What a return claims is no record of a register.
      rows.filter((r) => r.returnId === null),
    );

describe.each(publishedMeasures)('the figure of %s', (measure) => {
  let found: { at: number; rows: Explanation['records'] }[];
  beforeAll(async () => {
    found = [];
    for (const at of spoken(measure)) found.push({ at, rows: await recordsAt(measure, at) });
  });

  test('leads to the records it rests on, wherever a register has one', () => {
    expect(found.length, 'nobody has a figure').toBeGreaterThan(0);
    const without = found.filter(({ rows }) => rows.length === 0);
    expect(without.map(({ at }) => computed.roster[at]?.name)).toEqual([]);
    for (const { rows } of found) {
      expect(rows.length).toBeLessThanOrEqual(50);
      expect(new Set(rows.map((r) => `${r.kind} ${r.id}`)).size).toBe(rows.length);
    }
  });

  test('is said in words, and each record opens a page', () => {
    for (const { kind, label, marks, link } of found.flatMap(({ rows }) => rows)) {
      expect(label.trim(), kind).not.toBe('');
      for (const words of Object.values(languages))
        expect(
          marks.filter((mark) => !(mark in words)),
          kind,
        ).toEqual([]);
      const [page] = link?.split('?') ?? [];
      expect(
        pages.some((known) => page !== undefined && known.test(page)),
        `${kind}: ${link}`,
      ).toBe(true);
    }
  });

  test('tells nobody a number of a person in full', () => {
    expect(JSON.stringify(found.flatMap(({ rows }) => rows.map((r) => r.label)))).not.toMatch(/\d{15}/);
  });
});

type Rows = Explanation['records'];
const marked = (rows: Rows, ...marks: string[]): number =>
  rows.filter((r) => marks.some((mark) => r.marks.includes(mark))).length;
/** What is counted among the records shown, and out of how many: as the figure has it. */
const counts: Readonly<Record<string, (rows: Rows) => (number | null)[]>> = {
  'teams.enrichment': (rows) => [marked(rows, 'teams.able.able'), rows.length],
  'members.over-60': (rows) => [
    rows.filter((r) => (r.label.split(' ')[1] ?? '') < '1947-10-01').length,
    rows.length,
  ],
  'members.new-capable': (rows) => [marked(rows, 'teams.origin.capable-villager'), rows.length],
  'members.mobile-in-contact': (rows) => [
    marked(rows, 'mobile.state.in-touch'),
    marked(rows, 'mobile.state.in-touch', 'mobile.state.out-of-touch'),
  ],
  'organisations.coverage': (rows) => [marked(rows, 'coverage.state.covered'), rows.length],
  'remedies.closed': (rows) => [null, rows.length],
  'members.development-overdue': (rows) => [marked(rows, 'explain.record.overdue'), null],
  'teams.study-sessions': (rows) => [rows.length - marked(rows, 'explain.record.earlier'), null],
  'teams.reserve': (rows) => [rows.filter((r) => r.label.endsWith('– ')).length, null],
};

test.each(Object.keys(counts))('the records of %s are those that were counted', async (measure) => {
  const column = computed.result.measures.get(measure);
  let compared = 0;
  for (const at of spoken(measure)) {
    const rows = await recordsAt(measure, at);
    // Only the first fifty are shown.
    if (rows.length === 50) continue;
    const [counted, outOf] = counts[measure]?.(rows) ?? [];
    const figure = column?.denominator?.[at];
    const ratio = figure !== undefined && !Number.isNaN(figure);
    if (counted !== null) expect(counted).toBe(ratio ? column?.numerator?.[at] : column?.value[at]);
    if (outOf !== null) expect(outOf).toBe(figure);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

test('of the demonstration’s open quarter a few returns claim something else than the registers, and not most', async () => {
  const { differing, returns } = await product.db.read(systemScope(1), async (tx) => {
    const rows = await tx.many<{ id: string }>(
      'select id from return where county_id = $1 and period_id = $2',
      [1, period],
    );
    return { differing: (await countDifferences(tx, rows)).size, returns: rows.length };
  });
  expect(differing).toBeGreaterThan(returns / 50);
  expect(differing).toBeLessThan(returns / 5);
});
