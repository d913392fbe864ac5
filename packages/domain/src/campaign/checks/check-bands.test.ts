import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Band, Criterion } from '../definition.ts';
import { checkBands } from './check-bands.ts';

function banded(points: number, bands: Band[]): Criterion {
  return { id: 'c', title: 'c', kind: 'bands', measure: 'm', points, bands, effort: 1, assumed: true };
}

/** Points of a value: the first band it reaches. */
function score(bands: readonly Band[], value: number): number {
  const band = bands.find(
    (b) =>
      value >= (b.atLeast ?? Infinity) ||
      value > (b.moreThan ?? Infinity) ||
      value <= (b.atMost ?? -Infinity),
  );
  return band?.points ?? 0;
}

const step = fc.integer({ min: -3, max: 3 });
const band: fc.Arbitrary<Band> = fc
  .record({
    side: fc.constantFrom('atLeast', 'moreThan', 'atMost'),
    value: step,
    points: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ side, value, points }) => ({ [side]: value, points }) as Band);

test('bands that are let through never give a better value fewer points (R3.1)', () => {
  let passed = 0;
  fc.assert(
    fc.property(
      fc.array(band, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('higher' as const, 'lower' as const),
      fc.tuple(step, step),
      (bands, better, [a, b]) => {
        const most = Math.max(...bands.map((x) => x.points));
        if (checkBands(banded(most, bands), better, []).length > 0) return;
        passed++;
        const [worse, good] = (better === 'higher') === a < b ? [a, b] : [b, a];
        expect(score(bands, good)).toBeGreaterThanOrEqual(score(bands, worse));
      },
    ),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(100);
});

test('the bands of the shipped standards are let through', () => {
  expect(
    checkBands(
      banded(5, [
        { atLeast: 10000, points: 5 },
        { moreThan: 0, points: 3 },
      ]),
      'higher',
      [],
    ),
  ).toEqual([]);
  expect(
    checkBands(
      banded(4, [
        { atMost: 0, points: 4 },
        { atMost: 1, points: 2 },
      ]),
      'lower',
      [],
    ),
  ).toEqual([]);
});

test.each([
  ['band-points-above-criterion', banded(5, [{ atLeast: 1, points: 6 }]), 'higher'],
  ['band-points-unreached', banded(5, [{ atLeast: 1, points: 4 }]), 'higher'],
  [
    'bands-overlap',
    banded(5, [
      { atLeast: 1, points: 5 },
      { atLeast: 1, points: 3 },
    ]),
    'higher',
  ],
  [
    'bands-overlap',
    banded(5, [
      { atLeast: 2, points: 5 },
      { atLeast: 1, points: 5 },
    ]),
    'higher',
  ],
  [
    'bands-unordered',
    banded(5, [
      { atLeast: 1, points: 3 },
      { atLeast: 2, points: 5 },
    ]),
    'higher',
  ],
  [
    'bands-mixed',
    banded(5, [
      { atLeast: 1, points: 5 },
      { atMost: 0, points: 3 },
    ]),
    'neither',
  ],
  ['against-better', banded(5, [{ atLeast: 1, points: 5 }]), 'lower'],
] as const)('%s', (code, criterion, better) => {
  expect(checkBands(criterion, better, ['x']).map((found) => found.code)).toContain(code);
});
