import type { Question } from '@lianchuang/domain/campaign/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../lib/answer-kind.ts';
import { parseFigure } from './parse-figure.ts';
import { type PasteTarget, parsePaste } from './parse-paste.ts';

const target = (id: string, kind: AnswerKind, locked = false): PasteTarget => ({
  question: { id, title: id } as Question,
  kind,
  locked,
});

describe('R3.4 figures as people type them', () => {
  it('reads thousands, full-width digits and 万', () => {
    expect(parseFigure('1,234', 'count')).toEqual({ is: 'value', value: 1234 });
    expect(parseFigure('12', 'count')).toEqual({ is: 'value', value: 12 });
    expect(parseFigure('1.2万', 'money')).toEqual({ is: 'value', value: 12000 });
    expect(parseFigure('3.5万元', 'money')).toEqual({ is: 'value', value: 35000 });
  });
  it('reads a share as percent', () => {
    expect(parseFigure('85', 'share')).toEqual({ is: 'value', value: 0.85 });
    expect(parseFigure('85.5%', 'share')).toEqual({ is: 'value', value: 0.855 });
  });
  it('reads yes and no, grades and 不适用 by their words', () => {
    expect(parseFigure('是', 'yes-no')).toEqual({ is: 'value', value: 1 });
    expect(parseFigure('×', 'yes-no')).toEqual({ is: 'value', value: 0 });
    expect(parseFigure('较好', 'grade')).toEqual({ is: 'value', value: 2 });
    expect(parseFigure('不适用', 'count')).toEqual({ is: 'not-applicable' });
  });
  it('refuses what is no figure, and does not guess', () => {
    expect(parseFigure('约三十', 'count')).toEqual({ is: 'unreadable' });
    expect(parseFigure('2', 'yes-no')).toEqual({ is: 'unreadable' });
    expect(parseFigure('1/2/3', 'two-numbers')).toEqual({ is: 'unreadable' });
  });
  it('reads back any whole number it wrote with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        expect(parseFigure(n.toLocaleString('en-US'), 'count')).toEqual({ is: 'value', value: n });
      }),
    );
  });
});

describe('R3.4 a column pasted from a spreadsheet', () => {
  const targets = [target('a', 'yes-no'), target('b', 'two-numbers'), target('c', 'count')];
  it('fills the following questions in their order', () => {
    const rows = parsePaste('是\r\n12/14\r\n30\r\n', targets);
    expect(rows.map((row) => [row.questionId, row.outcome])).toEqual([
      ['a', 'fills'],
      ['b', 'fills'],
      ['c', 'fills'],
    ]);
    expect(rows[1]?.amounts).toMatchObject({ numerator: 12, denominator: 14, value: 12 / 14 });
  });
  it('takes the last columns when titles stand before the figures', () => {
    const rows = parsePaste('班子齐全\t否\n到会率\t12\t14\n人数\t2,000', targets);
    expect(rows.map((row) => row.amounts?.value)).toEqual([0, 12 / 14, 2000]);
  });
  it('keeps lines beside their questions over empty and locked ones', () => {
    const rows = parsePaste('\n1\n7', [
      target('a', 'count'),
      target('b', 'count', true),
      target('c', 'count'),
    ]);
    expect(rows.map((row) => row.outcome)).toEqual(['empty', 'locked', 'fills']);
    expect(rows[2]?.amounts?.value).toBe(7);
  });
  it('says which lines it cannot read and which are too many', () => {
    const rows = parsePaste('也许\n1/2\n3\n4', targets);
    expect(rows.map((row) => row.outcome)).toEqual(['unreadable', 'fills', 'fills', 'too-many']);
  });
});
