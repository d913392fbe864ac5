import { describe, expect, it } from 'vitest';
import { placeOfStep } from './place-of-step.ts';

const trail = [
  { level: 'target', id: 'T2', label: '村党组织' },
  { level: 'organisation', id: 'town', label: '杨家镇党委' },
  { level: 'organisation', id: 'village', label: '石门村党支部' },
  { level: 'criterion', id: 'teams-complete', label: '班子配备齐全' },
] as const;
const place = {
  target: 'T2',
  organisation: 'village',
  criterion: 'teams-complete',
  period: '2008-Q3',
  basis: 'self',
} as const;

describe('the breadcrumb of Explain', () => {
  it('T2: leads back from a criterion to its village, its township and the target', () => {
    expect(placeOfStep(place, trail, 3)).toEqual(place);
    expect(placeOfStep(place, trail, 2)).toMatchObject({ organisation: 'village', criterion: undefined });
    expect(placeOfStep(place, trail, 1)).toMatchObject({ organisation: 'town', criterion: undefined });
    expect(placeOfStep(place, trail, 0)).toEqual({
      target: 'T2',
      period: '2008-Q3',
      basis: 'self',
      organisation: undefined,
      criterion: undefined,
    });
  });
});
