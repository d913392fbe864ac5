import type { AnswerKind } from '../../lib/answer-kind.ts';

/** What typed or pasted text means for a kind of answer. */
export type ParsedFigure =
  | { readonly is: 'empty' }
  | { readonly is: 'not-applicable' }
  | { readonly is: 'value'; readonly value: number }
  | { readonly is: 'pair'; readonly numerator: number; readonly denominator: number | null }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'unreadable' };

const yes = new Set(['是', '有', '对', '√', '✓', '✔', 'y', 'yes', 'true', '1', '已', '达到', '达标']);
const no = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '✕',
  'x',
  'n',
  'no',
  'false',
  '0',
  '未',
  '未达到',
  '未达标',
]);
const grades = [
  ['差', 'poor', '0'],
  ['一般', 'average', '1'],
  ['较好', '較好', 'fairly good', '2'],
  ['好', 'good', '3'],
];
const notApplicable = new Set(['不适用', '不適用', 'n/a', 'na', '—', '——', '--']);

/** `1,234`, `1 234.5`, `1.2万`, full-width digits; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,\s]/g, '')
    .replace(/(元|个|人|小时|户|次|%)$/, '');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(万|萬|亿|億)?元?$/.exec(plain);
  if (!match) return undefined;
  const factor = match[2] === undefined ? 1 : '万萬'.includes(match[2]) ? 1e4 : 1e8;
  const value = Number(match[1]) * factor;
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : undefined;
}

/**
 * Reads what a person typed or pasted into a field. Shares are percent (`85`, `85%` and `85.0` are 0.85); of two
 * numbers `12/14`, `12 14` and `12<tab>14` are both. Money is in yuan, `1.2万` is 12,000.
 */
export function parseFigure(text: string, kind: AnswerKind): ParsedFigure {
  const trimmed = text.trim();
  if (trimmed === '') return { is: 'empty' };
  if (kind === 'text') return { is: 'text', text: trimmed };
  const word = trimmed.normalize('NFKC').toLowerCase();
  if (notApplicable.has(word) || notApplicable.has(trimmed)) return { is: 'not-applicable' };
  switch (kind) {
    case 'yes-no':
      if (yes.has(word)) return { is: 'value', value: 1 };
      return no.has(word) ? { is: 'value', value: 0 } : { is: 'unreadable' };
    case 'grade': {
      const grade = grades.findIndex((words) => words.includes(word));
      return grade < 0 ? { is: 'unreadable' } : { is: 'value', value: grade };
    }
    case 'two-numbers': {
      const parts = trimmed.split(/\s*[//\t]\s*|\s+/).map(parseNumber);
      const [numerator, denominator] = parts;
      if (parts.length > 2 || numerator === undefined) return { is: 'unreadable' };
      if (parts.length === 1) return { is: 'pair', numerator, denominator: null };
      return denominator === undefined ? { is: 'unreadable' } : { is: 'pair', numerator, denominator };
    }
    case 'share': {
      const value = parseNumber(trimmed);
      return value === undefined
        ? { is: 'unreadable' }
        : { is: 'value', value: Math.round(value * 1e6) / 1e8 };
    }
    default: {
      const value = parseNumber(trimmed);
      return value === undefined ? { is: 'unreadable' } : { is: 'value', value };
    }
  }
}
