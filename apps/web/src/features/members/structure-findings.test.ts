import { describe, expect, it } from 'vitest';
import { higherEducations, partOf, withoutEmptyEnds } from './structure-findings.ts';

const counted = [
  { key: 'none', count: 0 },
  { key: 'primary', count: 6 },
  { key: 'junior-middle', count: 0 },
  { key: 'bachelor', count: 2 },
  { key: 'doctor', count: 0 },
];

describe('R1.4 what the structure of members shows', () => {
  it('reckons the share of some bands, and none of nobody', () => {
    expect(partOf(counted, higherEducations)).toEqual({ count: 2, share: 0.25 });
    expect(partOf([], ['primary'])).toEqual({ count: 0, share: 0 });
  });
  it('leaves out empty bands at the ends, not between', () => {
    expect(withoutEmptyEnds(counted).map(({ key }) => key)).toEqual(['primary', 'junior-middle', 'bachelor']);
    expect(withoutEmptyEnds([{ key: 'none', count: 0 }])).toEqual([]);
  });
});
