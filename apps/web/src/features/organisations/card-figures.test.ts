import { describe, expect, it } from 'vitest';
import { totalOf, weakestGood } from './card-figures.ts';

const good = (id: string, self: number | null, reviewed: number | null) => ({
  id,
  points: 20,
  self,
  reviewed,
});

describe('the card of an organisation', () => {
  it('R3.2: names the weakest good by the reviewed score where there is one', () => {
    const goods = [good('team', 12, 18), good('members', 15, 11), good('mechanism', 13, null)];
    expect(weakestGood(goods)?.good.id).toBe('members');
    expect(weakestGood(goods)?.share).toBeCloseTo(0.55);
  });
  it('has no total and no weakest good before anything is scored', () => {
    expect(weakestGood([good('team', null, null)])).toBeNull();
    expect(totalOf([good('team', null, null)], 'self')).toBeNull();
    expect(totalOf([good('team', 12, null), good('members', 15, null)], 'self')).toBe(27);
  });
});
