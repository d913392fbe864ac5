import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDefinition } from './compile-definition.ts';
import { computeCounty } from './compute-county.ts';
import { previewScore } from './preview-score.ts';
import { randomCounty } from './testing/random-county.ts';
import type { Inputs, MeasureColumn } from './types.ts';

const size = { goods: 3, criteria: 3, villages: 9 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function raised(inputs: Inputs, id: string, index: number, better: string): Inputs | undefined {
  const column = inputs.measures.get(id) as MeasureColumn;
  const now = column.value[index] as number;
  // Raising keeps applicability: what has no value keeps none.
  if (Number.isNaN(now)) return undefined;
  const value = column.value.slice();
  value[index] = better === 'lower' ? now * 0.4 : now * 1.3 + 0.1;
  return { ...inputs, measures: new Map(inputs.measures).set(id, { value }) };
}

describe('properties of scores', () => {
  test('R3.1 raising any measure in its good direction never lowers a score, a good, a pass or a share', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, which) => {
        const { definition, inputs } = randomCounty(seed, size);
        const compiled = compileDefinition(definition);
        const before = computeCounty(compiled, inputs);
        const measure = definition.measures[which % definition.measures.length];
        const index = which % inputs.tree.kinds.length;
        const more = measure && raised(inputs, measure.id, index, measure.better);
        if (!more) return;
        const after = computeCounty(compiled, more);
        for (const [id, scores] of before.scores) {
          const then = after.scores.get(id);
          for (const name of ['total', 'goods', 'points', 'passed'] as const) {
            for (const [i, value] of scores[name].entries()) {
              const now = then?.[name][i] as number;
              expect(Number.isNaN(now)).toBe(Number.isNaN(value));
              if (!Number.isNaN(value)) expect(now).toBeGreaterThanOrEqual(value - 1e-9);
            }
          }
        }
        for (const id of ['villages.pass', 'townships.pass']) {
          const was = before.indicators.get(id)?.value ?? new Float64Array();
          const is = after.indicators.get(id)?.value ?? new Float64Array();
          for (const [i, value] of was.entries()) {
            if (!Number.isNaN(value)) expect(is[i]).toBeGreaterThanOrEqual(value);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('R3.1 totals stay within 0..100 and goods within their points', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, inputs } = randomCounty(seed, size);
        const result = computeCounty(compileDefinition(definition), inputs);
        for (const standard of definition.standards) {
          const scores = result.scores.get(standard.id);
          for (const total of scores?.total ?? []) expect(total < 0 || total > 100).toBe(false);
          for (const [i, points] of (scores?.goods ?? new Float64Array()).entries()) {
            const most = standard.goods[i % standard.goods.length]?.points as number;
            expect(points < 0 || points > most + 1e-9).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('R3.1 goods are the sums of their criteria scaled over what applies, and the total that of the goods', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, inputs } = randomCounty(seed, size);
        const result = computeCounty(compileDefinition(definition), inputs);
        const standard = definition.standards[0];
        const scores = result.scores.get('village-standard');
        if (!standard || !scores) throw new Error('no scores');
        const width = standard.goods.flatMap((good) => good.criteria).length;
        for (const [r, total] of scores.total.entries()) {
          let c = 0;
          let got = 0;
          let worth = 0;
          for (const [g, good] of standard.goods.entries()) {
            let earned = 0;
            let most = 0;
            for (const criterion of good.criteria) {
              const points = scores.points[r * width + c++] as number;
              if (Number.isNaN(points)) continue;
              earned += points;
              most += criterion.points;
            }
            const points = scores.goods[r * standard.goods.length + g] as number;
            if (most === 0) expect(points).toBeNaN();
            else {
              expect(points).toBeCloseTo((earned / most) * good.points, 9);
              got += points;
              worth += good.points;
            }
          }
          if (worth > 0) expect(total).toBeCloseTo((got / worth) * 100, 9);
          else expect(total).toBeNaN();
        }
      }),
      { numRuns: 100 },
    );
  });

  test('R3.1 the form shows the score that the county computes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, inputs } = randomCounty(seed, size);
        const compiled = compileDefinition(definition);
        // On the form everything is claimed with its evidence.
        const result = computeCounty(compiled, { ...inputs, withoutEvidence: new Map() });
        const scores = result.scores.get('village-standard');
        for (const [r, index] of (scores?.organisations ?? new Int32Array()).entries()) {
          if (inputs.scored[index] !== 1) continue;
          const at = (column: Float64Array | undefined) => {
            const value = column?.[index] ?? Number.NaN;
            return Number.isNaN(value) ? null : value;
          };
          const values = [...inputs.measures].map(([id, column]) => [id, at(column.value)] as const);
          const graded = [...inputs.judgements].map(
            ([key, column]) => [key.split('/')[1], at(column)] as const,
          );
          const preview = previewScore(
            compiled,
            'village-standard',
            Object.fromEntries(values),
            Object.fromEntries(graded),
          );
          const total = scores?.total[r] as number;
          expect(preview.total).toEqual(Number.isNaN(total) ? null : total);
          expect(preview.passed).toBe(scores?.passed[r] === 1);
          expect(preview.missing).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('R3.1 computing again gives the same, in whatever order columns are given', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, inputs } = randomCounty(seed, size);
        const compiled = compileDefinition(definition);
        const turned: Inputs = {
          ...inputs,
          measures: new Map([...inputs.measures].reverse()),
          judgements: new Map([...inputs.judgements].reverse()),
        };
        const before = computeCounty(compiled, inputs);
        const after = computeCounty(compiled, turned);
        expect(after.scores).toEqual(before.scores);
        expect(after.indicators).toEqual(before.indicators);
        const again = compileDefinition({
          ...definition,
          indicators: [...definition.indicators].reverse(),
          standards: [...definition.standards].reverse(),
        });
        const other = computeCounty(again, inputs);
        for (const [id, scores] of before.scores) expect(other.scores.get(id)).toEqual(scores);
        for (const [id, columns] of before.indicators) expect(other.indicators.get(id)).toEqual(columns);
      }),
      { numRuns: 50 },
    );
  });
});
