import { describe, expect, test } from 'vitest';
import { allocateScores } from './allocate-scores.ts';
import { compileStandard } from './compile-standard.ts';
import type { CompiledStandard } from './compiled.ts';
import { scoreColumns } from './score-columns.ts';
import { measureOf, smallDefinition } from './testing/small-definition.ts';

type Raw = Parameters<typeof smallDefinition>[0]['standards'][number];

/** Two goods of 50: bands and yes/no in the first, linear and judged in the second. */
const standard: Raw = {
  id: 's',
  title: '标准',
  for: 'village',
  pass: { total: 80, perGood: 0.6 },
  vetoes: [
    { id: 'case', title: '案件', measure: 'case', atLeast: 1 },
    { id: 'election', title: '选举无效', measure: 'valid', equals: 0 },
  ],
  goods: [
    {
      id: 'a',
      title: '甲',
      points: 50,
      criteria: [
        {
          id: 'bands',
          title: '分档',
          points: 6,
          kind: 'bands',
          measure: 'share',
          // Worst first on purpose.
          bands: [
            { atLeast: 0.5, points: 2 },
            { atLeast: 0.75, points: 4 },
            { atLeast: 0.9, points: 6 },
          ],
        },
        { id: 'yes', title: '是否', points: 4, kind: 'yes-no', measure: 'yes' },
      ],
    },
    {
      id: 'b',
      title: '乙',
      points: 50,
      criteria: [
        {
          id: 'linear',
          title: '比例',
          points: 4,
          kind: 'linear',
          measure: 'enrichment',
          from: 0.25,
          to: 0.5,
        },
        { id: 'judge', title: '评定', points: 6, kind: 'judge' },
      ],
    },
  ],
};

function compile(raw: Raw): CompiledStandard {
  const measures = ['share', 'yes', 'enrichment', 'case', 'valid'].map((id) => measureOf({ id }));
  return compileStandard(smallDefinition({ measures, standards: [raw] }).standards[0] as never);
}

const none = Number.NaN;

/** Rows of: share, yes, enrichment, judge, case, valid. */
function score(rows: readonly number[][], raw: Raw = standard) {
  const compiled = compile(raw);
  const out = allocateScores(compiled, rows.length);
  const columns = compiled.operands.map((_, c) => Float64Array.from(rows, (row) => row[c] as number));
  scoreColumns(compiled, columns, rows.length, out);
  return out;
}

describe('R3.1 points by the four kinds of criterion', () => {
  test('bands give the best step that is reached, in whatever order they are written', () => {
    const out = score([0.49, 0.5, 0.74, 0.75, 0.9, 1].map((v) => [v, 0, 0, 0, 0, 1]));
    expect([0, 1, 2, 3, 4, 5].map((r) => out.points[r * 4])).toEqual([0, 2, 2, 4, 6, 6]);
  });

  test('a quotient that is exactly on the mark is on it, a hair of rounding below as well', () => {
    expect(score([[0.3 * 3, 0, 0, 0, 0, 1]]).points[0]).toBe(6);
    expect(score([[1.1 - 0.2, 0, 0, 0, 0, 1]]).points[0]).toBe(6);
    expect(score([[0.8999, 0, 0, 0, 0, 1]]).points[0]).toBe(4);
  });

  test('more than zero is not zero, and no more than one is one', () => {
    const raw: Raw = {
      ...standard,
      goods: [
        {
          id: 'a',
          title: '甲',
          points: 100,
          criteria: [
            {
              id: 'income',
              title: '收入',
              points: 5,
              kind: 'bands',
              measure: 'share',
              bands: [
                { atLeast: 1e8, points: 5 },
                { moreThan: 0, points: 3 },
              ],
            },
            {
              id: 'weak',
              title: '软弱涣散',
              points: 4,
              kind: 'bands',
              measure: 'yes',
              bands: [
                { atMost: 0, points: 4 },
                { atMost: 1, points: 2 },
              ],
            },
          ],
        },
      ],
    };
    const out = score(
      [0, 0.01, 1e8 - 1, 1e8].map((v, i) => [v, i, 0, 1]),
      raw,
    );
    expect(Array.from(out.points)).toEqual([0, 4, 3, 2, 3, 0, 5, 0]);
  });

  test('proportional points run from nothing to all and no further', () => {
    const out = score([0, 0.25, 0.375, 0.5, 0.9].map((v) => [1, 1, v, 3, 0, 1]));
    expect([0, 1, 2, 3, 4].map((r) => out.points[r * 4 + 2])).toEqual([0, 0, 2, 4, 4]);
  });

  test('grades give full, two thirds, one third and none', () => {
    const out = score([3, 2, 1, 0].map((grade) => [1, 1, 1, grade, 0, 1]));
    expect([0, 1, 2, 3].map((r) => out.points[r * 4 + 3])).toEqual([6, 4, 2, 0]);
  });
});

describe('R3.1 what is not applicable is neither zero nor full', () => {
  test('its points are taken out and the good is scaled up', () => {
    const out = score([[none, 1, 0.5, 3, 0, 1]]);
    expect(out.points[0]).toBeNaN();
    expect(out.goods[0]).toBe(50);
    expect(out.total[0]).toBe(100);
    expect(out.available[0]).toBe(14);
  });

  test('a good with nothing applicable is taken out and the total scaled up to 100', () => {
    const out = score([[none, none, 0.375, 3, 0, 1]]);
    expect(out.goods[0]).toBeNaN();
    expect(out.goods[1]).toBe(40);
    expect(out.total[0]).toBe(80);
    expect(out.passed[0]).toBe(1);
  });

  test('with nothing applicable at all there is no total and no pass', () => {
    const out = score([[none, none, none, none, 0, 1]]);
    expect(out.total[0]).toBeNaN();
    expect(out.passed[0]).toBe(0);
  });
});

describe('R3.1 passing', () => {
  test('needs the total', () => {
    // 50 + 30 of 100, then one grade less.
    const out = score([
      [1, 1, 0.375, 2, 0, 1],
      [1, 1, 0.375, 1, 0, 1],
    ]);
    expect(Array.from(out.total)).toEqual([80, 70]);
    expect(Array.from(out.passed)).toEqual([1, 0]);
  });

  test('needs six tenths of every single good', () => {
    const out = score([[0.75, 0, 0.5, 3, 0, 1]], { ...standard, pass: { total: 60, perGood: 0.6 } });
    expect(out.total[0]).toBe(70);
    expect(out.passed[0]).toBe(0);
  });

  test('is lost by a veto, each told by its own bit, and a veto without a figure does not fire', () => {
    const full = [1, 1, 1, 3];
    const out = score([
      [...full, 0, 1],
      [...full, 1, 1],
      [...full, 0, 0],
      [...full, 1, 0],
      [...full, none, none],
    ]);
    expect(Array.from(out.vetoed)).toEqual([0, 1, 2, 3, 0]);
    expect(Array.from(out.passed)).toEqual([1, 0, 0, 0, 1]);
  });
});

test('R3.1 points without the required evidence do not count, and the criterion stays applicable', () => {
  const compiled = compile(standard);
  const out = allocateScores(compiled, 2);
  const columns = [1, 1, 1, 3, 0, 1].map((value) => Float64Array.of(value, value));
  scoreColumns(compiled, columns, 2, out, { withoutEvidence: [Uint8Array.of(0, 1)] });
  expect(Array.from(out.total)).toEqual([100, 70]);
  expect(out.points[4]).toBe(0);
  expect(Array.from(out.available)).toEqual([20, 20]);
});

test('R3.1 a nation in one call scores as each organisation alone', () => {
  const compiled = compile(standard);
  const n = 2000;
  const rows = Array.from({ length: n }, (_, i) => [
    (i % 21) / 20,
    i % 2,
    (i % 9) / 8,
    i % 4,
    i % 50 === 0 ? 1 : 0,
    1,
  ]);
  const all = score(rows);
  const alone = allocateScores(compiled, 1);
  for (let i = 0; i < n; i += 37) {
    const columns = (rows[i] as number[]).map((value) => Float64Array.of(value));
    scoreColumns(compiled, columns, 1, alone);
    expect([all.total[i], all.passed[i], all.vetoed[i]]).toEqual([
      alone.total[0],
      alone.passed[0],
      alone.vetoed[0],
    ]);
    expect(all.points.slice(i * 4, i * 4 + 4)).toEqual(alone.points);
  }
});

test('R3.1 columns that do not fit the standard are refused', () => {
  const compiled = compile(standard);
  expect(() => scoreColumns(compiled, [], 0, allocateScores(compiled, 0))).toThrow('0 columns, not 6');
});
