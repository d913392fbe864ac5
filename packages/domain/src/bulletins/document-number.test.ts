import { expect, test } from 'vitest';
import { formatDocumentNumber, nextNumber, proposeCode } from './document-number.ts';
import { bulletinKindOf } from './rhythm.ts';

test('R4.3 a document number has the year in 〔〕, no zeros before it and no 第', () => {
  expect(formatDocumentNumber({ code: '清组通', year: 2008, number: 3 })).toBe('清组通〔2008〕3号');
});

test('R4.3 an issuer without a code is proposed one made of its name', () => {
  expect(proposeCode('county-committee', '清源县委')).toBe('清组通');
  expect(proposeCode('township-committee', '青石镇党委')).toBe('青石党通');
  expect(proposeCode('village-branch', '柳树村党支部')).toBe('柳树村支通');
  expect(proposeCode('village-branch', '柳树村党总支部')).toBe('柳树村支通');
});

test('R4.3 the next number is one more than the highest given, gaps are not filled', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([1, 2, 5])).toBe(6);
});

test('R4.3 villages publish each quarter, townships each half, the county each year', () => {
  expect(bulletinKindOf('village-branch', '2008-Q3')).toBe('village-bulletin');
  expect(bulletinKindOf('village-branch', '2008-H1')).toBeUndefined();
  expect(bulletinKindOf('township-committee', '2008-H1')).toBe('township-appraisal');
  expect(bulletinKindOf('county-committee', '2008-Y')).toBe('county-summary');
  expect(bulletinKindOf('organ', '2008-Q3')).toBeUndefined();
});
