import type { Tally } from '../ballots/rules.ts';
import type { PublicationBlock } from '../publications/contract.ts';
import { satisfactionOf, shareOf } from './rules.ts';

/** The result of a round as everybody reads it (R4.2). */
export function resultBlocks(of: {
  questions: readonly string[];
  tally: Tally;
  voices: number;
  comments: readonly string[];
}): PublicationBlock[] {
  const overall = of.tally[0] ?? [];
  const { content, counted } = satisfactionOf(overall);
  return [
    {
      paragraphs: [
        `共 ${of.voices} 人参加评议。对总体工作满意和基本满意的 ${content} 人,占明确表态 ${counted} 人的 ${shareOf(overall)}。`,
      ],
    },
    {
      heading: '逐项结果',
      table: {
        columns: ['评议内容', '满意', '基本满意', '不满意', '不了解', '满意率'],
        rows: of.questions.map((question, q) => {
          const counts = of.tally[q] ?? [];
          return [question, ...counts.map(String), shareOf(counts)];
        }),
      },
    },
    ...(of.comments.length > 0
      ? [{ heading: '群众意见摘登', paragraphs: of.comments.slice(0, 100).map((text) => text) }]
      : []),
  ];
}
