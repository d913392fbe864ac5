/** What everybody reads of honours and models on the public page (R5.1, R5.5): of a person the name and post, nothing else. */
import type { PublicationBlock } from '../publications/contract.ts';
import { type AwardKind, awards } from './awards.ts';

/** One line of a notice. */
export interface NoticeLine {
  /** Of the unit, or of the person. */
  readonly name: string;
  /** Empty for a unit. */
  readonly post: string;
  /** Unit of the person; the unit itself. */
  readonly organisation: string;
  /** The committee above the unit; empty where there is none. */
  readonly above: string;
}

/** What is honoured, and when. */
export interface NoticeOf {
  readonly year: number;
  readonly kind: AwardKind;
  readonly lines: readonly NoticeLine[];
}

export interface Notice {
  readonly title: string;
  readonly blocks: PublicationBlock[];
}

/** What a block may hold by its contract. */
const mostRows = 300;
const mostParagraphs = 100;
const longestParagraph = 4000;

const names: Readonly<Record<AwardKind, string>> = {
  'banner-committee': '旗帜党委',
  'benchmark-branch': '标杆支部',
  'red-star-member': '红星党员',
  'advanced-collective': '先进集体',
  'excellent-civil-servant': '优秀公务员',
};

/** Names that stand in public before the decision: from when until when, and where to turn with an objection. */
export function publicityNotice(
  of: NoticeOf & { readonly from: string; readonly until: string; readonly county: string },
): Notice {
  const award = `${of.year}年度${names[of.kind]}`;
  return {
    title: `${award}拟命名对象公示`,
    blocks: [
      {
        paragraphs: [
          `经推荐、资格核对和评审，拟命名下列${countOf(of)}为${award}，现予公示。`,
          `公示期：${dayWords(of.from)}至${dayWords(of.until)}。`,
        ],
      },
      ...tables(of),
      {
        heading: '如何提出异议',
        paragraphs: [
          `对公示对象有不同意见的，请在公示期内向${of.county}组织部当面或书面反映，写明具体事实。反映人的姓名不告知公示对象和所在单位。`,
        ],
      },
    ],
  };
}

/** Names as they were decided; the number of the decision stands beside the title. */
export function decisionNotice(of: NoticeOf): Notice {
  const award = `${of.year}年度${names[of.kind]}`;
  return {
    title: `关于命名${award}的决定`,
    blocks: [{ paragraphs: [`经公示并研究决定，命名下列${countOf(of)}为${award}。`] }, ...tables(of)],
  };
}

/** A model's experience, as it was approved. */
export function caseNotice(of: { title: string; organisation: string; text: string }): Notice {
  const paragraphs = of.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => pieces([...line], longestParagraph).map((piece) => piece.join('')));
  return {
    title: of.title,
    blocks: pieces(paragraphs, mostParagraphs).map((piece, nth) => ({
      ...(nth === 0 ? { heading: of.organisation } : {}),
      paragraphs: piece,
    })),
  };
}

function countOf({ kind, lines }: NoticeOf): string {
  return awards[kind].to === 'unit' ? `${lines.length}个单位` : `${lines.length}名同志`;
}

function tables({ kind, lines }: NoticeOf): PublicationBlock[] {
  const unit = awards[kind].to === 'unit';
  return pieces(lines, mostRows).map((piece) => ({
    table: {
      columns: unit ? ['单位', '上级党组织'] : ['姓名', '职务', '所在党组织', '上级党组织'],
      rows: piece.map((l) => (unit ? [l.name, l.above] : [l.name, l.post, l.organisation, l.above])),
    },
  }));
}

function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, nth) =>
    list.slice(nth * size, (nth + 1) * size),
  );
}

/** `2008-12-01` as a notice writes it: 2008年12月1日. */
function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
