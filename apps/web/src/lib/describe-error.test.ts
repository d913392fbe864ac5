import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { readLocale } from '../../locale-modules.ts';
import { detailWords, errorWords } from './describe-error.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-Hans',
    fallbackLng: false,
    resources: { 'zh-Hans': { translation: readLocale(new URL('../locales/', import.meta.url), 'zh-Hans') } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
});

test('a mistake in a definition says what is wrong and where', () => {
  const detail = {
    field: 'targets.3.indicator',
    code: 'definition.unknown-indicator',
    params: { id: 'a.b' },
  };
  expect(detailWords(detail)).toBe('targets.3.indicator:没有指标“a.b”');
});

test('a field within a list is named by its innermost word', () => {
  const words = { code: 'invalid-invalid-type' };
  expect(detailWords({ ...words, field: 'items.0.title' })).toBe('标题:类型不对或没有填');
  expect(detailWords({ ...words, field: 'organisationIds.0' })).toBe('所选组织:类型不对或没有填');
});

test('R5.1 a period in an error is told in words', () => {
  expect(errorWords('standard-not-passed', { period: '2008-Q2', total: 56 })).toBe(
    '2008年二季度审核得分 56,没有达标',
  );
});

test('a code nobody has words for still names itself', () => {
  expect(errorWords('never-heard-of')).toContain('never-heard-of');
});
