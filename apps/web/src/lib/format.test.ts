import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLocale, toTraditional } from '../../locale-modules.ts';
import { dueWords } from './due-words.ts';
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatPoints,
  formatShare,
  formatSize,
} from './format.ts';

const folder = new URL('../locales/', import.meta.url);

beforeAll(async () => {
  const chinese = readLocale(folder, 'zh-Hans');
  await i18next.init({
    lng: 'zh-Hans',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      'zh-Hans': { translation: chinese },
      'zh-Hant': { translation: toTraditional(chinese) },
      en: { translation: readLocale(folder, 'en') },
    },
  });
});
beforeEach(async () => {
  await i18next.changeLanguage('zh-Hans');
});

describe('figures as people read them', () => {
  test('shares have one decimal', () => {
    expect(formatShare(0.85)).toBe('85.0%');
    expect(formatShare(1)).toBe('100.0%');
  });

  test('what is not known is a dash', () => {
    expect([
      formatShare(null),
      formatNumber(undefined, 'count'),
      formatMoney(null),
      formatDate(null),
    ]).toEqual(['—', '—', '—', '—']);
  });

  test('money is in yuan below ten thousand and in ten thousands above', () => {
    expect(formatMoney(8200)).toBe('8,200 元');
    expect(formatMoney(123_400)).toBe('12.34 万元');
  });

  test('money in Traditional Chinese and in English', async () => {
    await i18next.changeLanguage('zh-Hant');
    expect(formatMoney(20_000)).toBe('2 萬元');
    await i18next.changeLanguage('en');
    expect(formatMoney(20_000)).toBe('20,000 yuan');
  });

  test('a number follows its unit', () => {
    expect(formatNumber(1234, 'count')).toBe('1,234');
    expect(formatNumber(0.3, 'share')).toBe('30.0%');
    expect(formatNumber(1, 'yes-no')).toBe('是');
    expect(formatNumber(2, 'grade')).toBe('较好');
    expect(formatNumber(1.25, 'ratio')).toBe('1.25');
    expect(formatPoints(78.04)).toBe('78');
  });

  test('sizes of files', () => {
    expect([formatSize(320), formatSize(320 * 1024), formatSize(1.5 * 1024 * 1024)]).toEqual([
      '320 B',
      '320 KB',
      '1.5 MB',
    ]);
  });
});

describe('periods and dates as people read them', () => {
  test('R3.4 a quarter, a half-year and a year in Chinese', () => {
    expect(formatPeriod('2008-Q3')).toBe('2008年三季度');
    expect(formatPeriod('2008-H1')).toBe('2008年上半年');
    expect(formatPeriod('2008-Y')).toBe('2008年全年');
  });

  test('R3.4 the same in English', async () => {
    await i18next.changeLanguage('en');
    expect(formatPeriod('2008-Q3')).toBe('Q3 2008');
  });

  test('time left in words', () => {
    expect([dueWords(6), dueWords(0), dueWords(-4), dueWords(null)]).toEqual([
      '还有 6 天',
      '今天截止',
      '已超期 4 天',
      '',
    ]);
  });
});
