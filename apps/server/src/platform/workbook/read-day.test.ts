import { expect, test } from 'vitest';
import { cellText, foldText } from './cell-text.ts';
import { readDay } from './read-day.ts';

test('a day is read the ways people write it', () => {
  const day = '2008-01-31';
  for (const written of [
    day,
    '2008/1/31',
    '2008.1.31',
    '2008年1月31日',
    '２００８年 １月 ３１日',
    '20080131',
    20080131,
  ]) {
    expect(readDay(written), String(written)).toBe(day);
  }
  expect(readDay(new Date(day))).toBe(day);
  expect(readDay(39478)).toBe(day);
  expect(readDay('2008-01-31 00:00:00')).toBe(day);
  for (const written of ['2008.1', 2008.1, '2008年1月', '2008-01'])
    expect(readDay(written)).toBe('2008-01-01');
});

test('what is no day is not taken for one', () => {
  for (const written of [
    null,
    '',
    '去年',
    2008,
    '2008',
    '2008-02-30',
    '2008-13-01',
    '0008-01-01',
    -5,
    1e9,
    '31/1/2008',
  ]) {
    expect(readDay(written), String(written)).toBeNull();
  }
});

test('text is made plain but Chinese brackets stay', () => {
  expect(cellText('　青　石 镇（东）党委２\u200b')).toBe('青石镇（东）党委2');
  expect(cellText("'=SUM(A1)")).toBe('=SUM(A1)');
  expect(cellText('Red  Star 村')).toBe('Red Star 村');
  expect(cellText(211322101)).toBe('211322101');
  expect(foldText('青石（东）Ａ ')).toBe(foldText('青石(东)a'));
});
