import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amounts, noAmounts } from './amounts.ts';
import { answerChange } from './answer-change.ts';

const figure = (value: number): Amounts => ({ ...noAmounts, value });
const pair = (numerator: number, denominator: number): Amounts => ({
  ...noAmounts,
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

describe('R3.4 what changed since last period', () => {
  it('leaves an answer that says the same unmarked', () => {
    expect(answerChange(figure(3), figure(3), { better: 'higher' }).kind).toBe('same');
    expect(answerChange(null, noAmounts, undefined).kind).toBe('same');
  });
  it('marks the same percentage of other numbers, because people moved', () => {
    expect(answerChange(pair(6, 12), pair(7, 14), { better: 'higher' })).toMatchObject({
      kind: 'changed',
      difference: 0,
      turn: 'neither',
    });
  });
  it('says whether a change is for the better', () => {
    expect(answerChange(figure(2), figure(5), { better: 'higher' }).turn).toBe('better');
    expect(answerChange(figure(2), figure(5), { better: 'lower' }).turn).toBe('worse');
    expect(answerChange(figure(2), figure(5), { better: 'neither' }).turn).toBe('neither');
  });
  it('tells an answer given for the first time from one taken away', () => {
    expect(answerChange(null, figure(1), undefined).kind).toBe('new');
    expect(answerChange(figure(1), noAmounts, undefined).kind).toBe('gone');
    const notApplicable = { ...noAmounts, notApplicable: true };
    expect(answerChange(figure(1), notApplicable, undefined)).toMatchObject({
      kind: 'changed',
      difference: null,
    });
  });
  it('turns round when before and now change places', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const there = answerChange(figure(a), figure(b), { better: 'higher' });
        const back = answerChange(figure(b), figure(a), { better: 'higher' });
        expect(there.turn === 'better').toBe(back.turn === 'worse');
      }),
    );
  });
});
