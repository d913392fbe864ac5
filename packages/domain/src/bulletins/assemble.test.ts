import { expect, test } from 'vitest';
import { publicationBlock } from '../publications/contract.ts';
import {
  type AppraisedPlace,
  countySummary,
  periodWords,
  townshipAppraisal,
  type VillageFacts,
  villageBulletin,
} from './assemble.ts';

const facts: VillageFacts = {
  name: '柳树村党支部',
  period: periodWords('2008-Q3'),
  standing: { self: 82.5, reviewed: 80, passed: true },
  before: { self: 78, reviewed: 76.5, passed: false },
  figures: [
    { title: '“三会一课”落实率', unit: 'share', value: 11 / 12 },
    { title: '民主评议党员已开展', unit: 'yes-no', value: 1 },
  ],
  organisationCommitments: { counted: 1, of: 2 },
  memberCommitments: null,
  dueCommitments: [
    { content: '修通村组道路', dueOn: '2008-09-30', kept: false },
    { content: '接通自来水', dueOn: '2008-08-30', kept: true },
  ],
  service: { counted: 5, of: 6 },
  remedies: [{ title: '补齐会议记录', dueOn: '2008-12-31' }],
};

const text = (draft: { blocks: unknown }) => JSON.stringify(draft.blocks);

test('R4.3 a village bulletin says score, meetings, commitments, service and what comes next', () => {
  const draft = villageBulletin(facts);
  expect(draft.title).toBe('柳树村党支部2008年三季度工作通报');
  expect(draft.blocks.map((b) => b.heading)).toEqual([
    '一、创建工作得分',
    '二、组织生活和党员教育',
    '三、承诺兑现情况',
    '四、联系服务群众',
    '五、下一步工作',
  ]);
  expect(draft.blocks[0]?.paragraphs?.[0]).toBe(
    '2008年三季度创建工作自查得分82.5分，审核得分80.0分，比上期提高3.5分，达到“五个好”标准。',
  );
  expect(draft.blocks[1]?.table?.rows).toEqual([
    ['“三会一课”落实率', '91.7%'],
    ['民主评议党员已开展', '是'],
  ]);
  expect(draft.blocks[2]?.paragraphs).toEqual(['组织承诺到期2项，兑现1项，兑现率50.0%。']);
  expect(draft.blocks[3]?.paragraphs?.[0]).toContain('提出事项6件，办结5件，办结率83.3%');
  expect(draft.blocks[4]?.paragraphs).toContain('整改：补齐会议记录，2008-12-31前完成。');
  for (const block of draft.blocks) publicationBlock.parse(block);
});

test('R4.3 what has no figure is left out, and the sections are numbered without a gap', () => {
  const nothing = { self: null, reviewed: null, passed: null };
  const draft = villageBulletin({
    ...facts,
    standing: nothing,
    before: nothing,
    figures: [],
    organisationCommitments: null,
    dueCommitments: [],
    service: null,
  });
  expect(draft.blocks.map((b) => b.heading)).toEqual(['一、创建工作得分', '二、下一步工作']);
  expect(text(draft)).not.toMatch(/NaN|undefined|null/);
});

const place = (name: string, reviewed: number, passed: boolean): AppraisedPlace => ({
  name,
  standing: { self: null, reviewed, passed },
  organisationCommitments: { counted: 3, of: 4 },
  service: null,
  bulletins: { counted: passed ? 2 : 1, of: 2 },
});

test('R4.3 a township appraisal ranks its villages and names who falls short', () => {
  const draft = townshipAppraisal({
    ...facts,
    name: '青石镇党委',
    period: periodWords('2008-H1'),
    places: [place('甲村党支部', 70, false), place('乙村党支部', 90, true)],
  });
  expect(draft.title).toBe('青石镇党委关于2008年上半年村级党组织考评情况的通报');
  expect(draft.blocks[0]?.paragraphs?.[0]).toContain('2个，平均80.0分，达到“五个好”标准1个，达标率50.0%');
  expect(draft.blocks[1]?.table?.rows).toEqual([
    ['1', '乙村党支部', '90.0', '达标', '75.0%', '—', '2/2'],
    ['2', '甲村党支部', '70.0', '未达标', '75.0%', '—', '1/2'],
  ]);
  expect(text(draft)).toContain('季度通报没有按时发布的：甲村党支部。');
});

test('R4.3 a county summary sets targets beside what was required', () => {
  const draft = countySummary({
    name: '清源县委',
    period: periodWords('2008-Y'),
    targets: [
      { title: '村党支部达标率', actual: '72.0%', required: '80.0%', met: false },
      { title: '乡镇党委达标率', actual: '90.0%', required: '80.0%', met: true },
    ],
    townships: [],
    villages: { all: 300, scored: 290, passed: 210 },
    organisationCommitments: null,
    memberCommitments: { counted: 9, of: 10 },
  });
  expect(draft.title).toBe('关于2008年度创建工作情况的通报');
  expect(draft.blocks[0]?.paragraphs?.[1]).toBe('年度目标2项，完成1项。');
  expect(text(draft)).toContain('抓紧完成“村党支部达标率”，现为72.0%，要求80.0%。');
  expect(text(draft)).toContain('党员承诺到期10项，兑现9项，兑现率90.0%');
});
