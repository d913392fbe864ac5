import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, type sampleRules } from './draw-sample.ts';

const list = [
  { id: 'd', score: 90, before: 60, lastInspectedOn: null },
  { id: 'b', score: 55, before: 80, lastInspectedOn: '2008-01-01' },
  { id: 'a', score: 70, before: null, lastInspectedOn: '2007-05-01' },
  { id: 'c', score: null, before: 70, lastInspectedOn: null },
];
const ids = (rule: (typeof sampleRules)[number], size = 2) =>
  drawSample(list, rule, size, 7).map((d) => d.id);

test('R3.8 a sample by rule: lowest scores, largest jump, never inspected before long ago', () => {
  expect(ids('lowest')).toEqual(['b', 'a']);
  expect(drawSample(list, 'jump', 2, 7)).toEqual([
    { id: 'd', by: 30 },
    { id: 'b', by: -25 },
  ]);
  expect(ids('never', 3)).toEqual(['c', 'd', 'a']);
});

test('R3.8 a random sample can be drawn again from its seed, in whatever order the candidates come', () => {
  const candidates = fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 })
    .map((all) => all.map((id) => ({ id, score: null, before: null, lastInspectedOn: null })));
  fc.assert(
    fc.property(
      candidates,
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 1, max: 60 }),
      (all, seed, size) => {
        const drawn = drawSample(all, 'random', size, seed);
        expect(drawSample(all.toReversed(), 'random', size, seed)).toEqual(drawn);
        expect(new Set(drawn.map((d) => d.id)).size).toBe(Math.min(size, all.length));
      },
    ),
  );
  const seeds = Array.from(
    { length: 50 },
    (_, seed) => drawSample(list, 'random', 1, seed).map((d) => d.id)[0],
  );
  expect(new Set(seeds)).toEqual(new Set(['a', 'b', 'c', 'd']));
});
