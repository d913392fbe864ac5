import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeAlphabet,
  codeLength,
  countBits,
  differingSlips,
  emptyTally,
  formatCode,
  hasBit,
  numbersOf,
  parseCode,
  parseRanges,
  withBits,
  withVoice,
} from './rules.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 60 });

test('R4.2 a printed code is read again however it is typed', () => {
  const symbols = fc.string({
    unit: fc.constantFrom(...codeAlphabet),
    minLength: codeLength,
    maxLength: codeLength,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), symbols, (countyId, text) => {
      const printed = formatCode(countyId, text);
      const read = { countyId, symbols: text };
      expect(parseCode(printed)).toEqual(read);
      expect(parseCode(` ${printed.toLowerCase().replaceAll('-', ' ')} `)).toEqual(read);
      // O is taken for 0, I and L for 1.
      expect(parseCode(printed.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(read);
    }),
  );
  for (const none of ['', '1-K7QF', 'K7QF-9M2X-4TRV', '1-UUUU-UUUU-UUUU']) expect(parseCode(none)).toBeNull();
});

test('R4.2 a number is used once it is marked, and no other with it', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 1, max: 2100 }), (before, more, one) => {
      const bits = withBits(withBits(new Uint8Array(), before), more);
      const all = new Set([...before, ...more]);
      expect(hasBit(bits, one)).toBe(all.has(one));
      expect(countBits(bits)).toBe(all.size);
    }),
  );
});

test('R4.2 counts are the same in whatever order voices come, and hold each once', () => {
  const voice = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(fc.array(voice, { maxLength: 40 }), (voices) => {
      const count = (list: readonly (readonly number[])[]) =>
        list.reduce<number[][]>((tally, v) => withVoice(tally, v), emptyTally(3));
      const tally = count(voices);
      expect(count([...voices].reverse())).toEqual(tally);
      for (const counts of tally) expect(counts.reduce((a, b) => a + b, 0)).toBe(voices.length);
    }),
  );
});

test('numbers of slips are read from ranges, and nonsense is not', () => {
  expect(numbersOf(parseRanges('3-5, 4、9') ?? [])).toEqual([3, 4, 5, 9]);
  expect(parseRanges('21至23')).toEqual([{ first: 21, last: 23 }]);
  for (const none of ['', '一', '5-3', '0-2', '1-2-3', '-4']) expect(parseRanges(none)).toBeNull();
});

test('R4.2 of two readings of a pile just the slips read differently are named', () => {
  expect(
    differingSlips(
      [
        [0, 1],
        [2, 2],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ),
  ).toEqual([2]);
  const pile = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(pile, (slips) => {
      expect(differingSlips(slips, slips)).toEqual([]);
    }),
  );
});
