import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicationBlock } from '../publications/contract.ts';
import { caseNotice, decisionNotice, publicityNotice } from './notices.ts';

const member = { name: '红星甲', post: '村民小组长', organisation: '柳树11村党支部', above: '青石1镇党委' };
const branch = { name: '柳树11村党支部', post: '', organisation: '柳树11村党支部', above: '青石1镇党委' };

test('R5.1 a notice says who, from when until when, and where to turn with an objection', () => {
  const notice = publicityNotice({
    year: 2008,
    kind: 'red-star-member',
    from: '2008-12-01',
    until: '2008-12-08',
    county: '清源县委',
    lines: [member],
  });
  expect(notice.title).toBe('2008年度红星党员拟命名对象公示');
  const [period, table, objection] = notice.blocks;
  expect(period?.paragraphs?.join('')).toContain('1名同志');
  expect(period?.paragraphs?.[1]).toBe('公示期：2008年12月1日至2008年12月8日。');
  expect(table?.table?.columns).toEqual(['姓名', '职务', '所在党组织', '上级党组织']);
  expect(table?.table?.rows).toEqual([['红星甲', '村民小组长', '柳树11村党支部', '青石1镇党委']]);
  expect(objection?.paragraphs?.[0]).toContain('向清源县委组织部');
});

test('R5.1 a decision names units with the committee above, and asks for no objection', () => {
  const notice = decisionNotice({ year: 2008, kind: 'benchmark-branch', lines: [branch] });
  expect(notice.title).toBe('关于命名2008年度标杆支部的决定');
  expect(notice.blocks.map((b) => b.table?.rows ?? b.paragraphs)).toEqual([
    ['经公示并研究决定，命名下列1个单位为2008年度标杆支部。'],
    [['柳树11村党支部', '青石1镇党委']],
  ]);
});

test('R5.1 R5.5 however many names and however long a text, every block is one that the public page takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 30, max: 8000 }), (count, length) => {
      const lines = Array.from({ length: count }, () => branch);
      const { blocks } = decisionNotice({ year: 2008, kind: 'advanced-collective', lines });
      expect(blocks.flatMap((b) => b.table?.rows ?? [])).toHaveLength(count);
      const text = '经'.repeat(length);
      const cases = [text, text.replaceAll(/(.)/g, '$1\n').slice(0, 8000)].map((of) =>
        caseNotice({ title: '做法', organisation: branch.name, text: of }),
      );
      for (const notice of cases)
        expect(notice.blocks.flatMap((b) => b.paragraphs ?? []).join('')).toMatch(/^经+$/);
      expect(cases[0]?.blocks.flatMap((b) => b.paragraphs ?? []).join('')).toBe(text);
      for (const block of [...blocks, ...cases.flatMap((c) => c.blocks)]) publicationBlock.parse(block);
    }),
    { numRuns: 30 },
  );
});
