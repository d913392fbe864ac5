import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

const source =
  '講話\n\n會議的任務是創建。主要目標是:到2009年,全縣有85%以上的鄉鎮黨委達標;其余另說。\n結束。\n';

test('a quote is found in its paragraph and sentence (R3.2)', () => {
  const place = findQuote(source, '85%以上的鄉鎮黨委');
  expect(place).toMatchObject({ paragraph: 1, before: '主要目標是:到2009年,全縣有', after: '達標;' });
  expect(place?.text.slice(place.start, place.end)).toBe('85%以上的鄉鎮黨委');
});

test('line breaks and spaces do not matter, any other character does', () => {
  expect(findQuote(source, '85% 以上的\n鄉鎮黨委')).toBeDefined();
  expect(findQuote(source.replace('以上的鄉', '以上的\n  鄉'), '85%以上的鄉鎮黨委')).toBeDefined();
  expect(findQuote(source, '86%以上的鄉鎮黨委')).toBeUndefined();
  expect(findQuote(source, '85%以上的乡镇党委')).toBeUndefined();
  expect(findQuote(source, '  \n')).toBeUndefined();
});

test('whatever is cut out of a paragraph is found at its own words', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (from, length) => {
      const paragraph = source.split('\n')[2] ?? '';
      const quote = paragraph.slice(from, from + length);
      fc.pre(quote !== '');
      const place = findQuote(source, quote);
      expect(place?.text.slice(place.start, place.end)).toBe(quote);
      expect(place?.text).toContain(`${place?.before}${quote}${place?.after}`);
    }),
  );
});
