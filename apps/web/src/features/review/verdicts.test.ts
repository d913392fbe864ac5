import { describe, expect, it } from 'vitest';
import { neighbour, nextUnmarked, reasonsOf, withoutReason } from './verdicts.ts';

const order = ['a', 'b', 'c'];

describe('R3.4 marking answers at the review desk', () => {
  it('sends back only answers with a reason, and names those without one', () => {
    const verdicts = {
      a: { ok: true },
      b: { ok: false, reason: ' 会议记录缺签名 ' },
      c: { ok: false, reason: ' ' },
    } as const;
    expect(reasonsOf(verdicts)).toEqual([{ questionId: 'b', reason: '会议记录缺签名' }]);
    expect(withoutReason(verdicts)).toEqual(['c']);
  });
  it('goes on and back with j and k and stays at the ends', () => {
    expect(neighbour(order, null, 1)).toBe('a');
    expect(neighbour(order, 'a', 1)).toBe('b');
    expect(neighbour(order, 'c', 1)).toBe('c');
    expect(neighbour(order, 'a', -1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });
  it('leads from a marked answer to the next unmarked one, and to none when all are marked', () => {
    expect(nextUnmarked(order, 'a', { a: { ok: true }, b: { ok: true } })).toBe('c');
    expect(nextUnmarked(order, 'c', { c: { ok: true } })).toBe('a');
    const all = { a: { ok: true }, b: { ok: true }, c: { ok: true } } as const;
    expect(nextUnmarked(order, 'b', all)).toBeNull();
  });
});
