import type { Definition } from '@lianchuang/domain/campaign/definition';
import { smallDefinition } from '@lianchuang/domain/campaign/small-definition.fixture';
import { describe, expect, test } from 'vitest';
import { valueAt, withValueAt } from './definition-at.ts';
import { definitionChanges } from './definition-changes.ts';
import { markedParagraphs, quoteMarks } from './quote-marks.ts';

const definition: Definition = smallDefinition();

describe('R3.2 editing the campaign on screen', () => {
  test('a changed requirement is in the copy only and is marked as set by the county', () => {
    const changed = withValueAt(definition, ['targets', 0, 'required'], 0.99);
    expect(valueAt(changed, ['targets', 0, 'required'])).toBe(0.99);
    expect(changed.targets[0]?.assumed).toBe(true);
    expect(definition.targets[0]?.required).not.toBe(0.99);
  });

  test('a change is told as where, from what, to what', () => {
    const before = definition.targets[0];
    const changed = withValueAt(definition, ['targets', 0, 'required'], 0.99);
    expect(definitionChanges(definition, changed)).toEqual([
      { path: `targets / ${before?.id} / required`, from: String(before?.required), to: '0.99' },
    ]);
  });

  test('taking a criterion away is one change', () => {
    const path = ['standards', 0, 'goods', 0, 'criteria'];
    const criteria = valueAt(definition, path) as { id: string; title: string }[];
    const changed = withValueAt(definition, path, criteria.slice(1));
    expect(definitionChanges(definition, changed)).toEqual([
      { path: expect.stringContaining(criteria[0]?.id ?? '?'), from: criteria[0]?.title, to: '' },
    ]);
  });

  test('an optional value can be taken away', () => {
    const withStriving = withValueAt(definition, ['targets', 0, 'striving'], 1);
    const without = withValueAt(withStriving, ['targets', 0, 'striving'], undefined);
    expect('striving' in (without.targets[0] ?? {})).toBe(false);
  });
});

describe('R3.1 quotes marked in the source text', () => {
  test('every paragraph keeps its words, and overlapping quotes are both marked', () => {
    const text = '第一段。\n甲乙丙丁戊';
    const marks = [
      { quote: '乙丙', by: ['T1'], paragraph: 1, start: 1, end: 3 },
      { quote: '丙丁', by: ['T2'], paragraph: 1, start: 2, end: 4 },
    ];
    const pieces = markedParagraphs(text, marks);
    expect(pieces.map((paragraph) => paragraph.map((piece) => piece.text).join(''))).toEqual(
      text.split('\n'),
    );
    expect(pieces[1]?.map((piece) => piece.marks.length)).toEqual([0, 1, 2, 1, 0]);
  });

  test('a quote that is not in the text is left out', () => {
    expect(quoteMarks(definition, 'nothing of it')).toEqual([]);
  });
});
