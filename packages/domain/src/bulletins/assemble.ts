/** Puts the draft of a bulletin together from stored figures; who issues it edits the words (R4.3). */
import type { PublicationBlock } from '../publications/contract.ts';

export interface Standing {
  /** Points of 100, by the organisation itself and as reviewed; null where there was no return. */
  readonly self: number | null;
  readonly reviewed: number | null;
  /** Whether the standard was met; null where nothing was scored. */
  readonly passed: boolean | null;
}
export interface Share {
  readonly counted: number;
  readonly of: number;
}
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly value: number;
}
export interface VillageFacts {
  readonly name: string;
  readonly period: string;
  readonly standing: Standing;
  readonly before: Standing;
  readonly figures: readonly Figure[];
  readonly organisationCommitments: Share | null;
  readonly memberCommitments: Share | null;
  readonly dueCommitments: readonly {
    readonly content: string;
    readonly dueOn: string;
    readonly kept: boolean;
  }[];
  readonly service: Share | null;
  readonly remedies: readonly { readonly title: string; readonly dueOn: string }[];
}
export interface AppraisedPlace {
  readonly name: string;
  readonly standing: Standing;
  readonly organisationCommitments: Share | null;
  readonly service: Share | null;
  readonly bulletins: Share | null;
}
export interface AppraisalFacts extends Omit<VillageFacts, 'figures' | 'service'> {
  readonly places: readonly AppraisedPlace[];
}
export interface SummaryFacts {
  readonly name: string;
  readonly period: string;
  readonly targets: readonly {
    readonly title: string;
    readonly actual: string;
    readonly required: string;
    readonly met: boolean | null;
  }[];
  readonly townships: readonly AppraisedPlace[];
  readonly villages: { readonly all: number; readonly scored: number; readonly passed: number };
  readonly organisationCommitments: Share | null;
  readonly memberCommitments: Share | null;
}
export interface Draft {
  readonly title: string;
  readonly blocks: PublicationBlock[];
}

const ordinals = [...'一二三四五六七八九十'];
const none = '—';

/** `85.0%`; a dash where there is nothing to count. */
export const shareWords = (share: Share | null): string =>
  share === null || share.of === 0 ? none : `${((share.counted / share.of) * 100).toFixed(1)}%`;

const pointsOf = ({ reviewed, self }: Standing): number | null => reviewed ?? self;
const pointWords = (points: number | null): string => (points === null ? none : points.toFixed(1));

/** A figure as a document writes it. */
export function figureWords(unit: string, value: number): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  if (unit === 'yes-no') return value >= 0.5 ? '是' : '否';
  if (unit === 'grade') return ['差', '一般', '较好', '好'][Math.round(value)] ?? none;
  const plain = Number.isInteger(value) ? String(value) : value.toFixed(1);
  const units: Readonly<Record<string, string>> = { hours: '学时', yuan: '元', years: '岁', months: '个月' };
  return `${plain}${units[unit] ?? ''}`;
}

/** Numbers the sections that have something to say: `一、`, `二、`. */
function number(sections: readonly (PublicationBlock | null)[]): PublicationBlock[] {
  return sections
    .filter((section) => section !== null)
    .map((section, i) => ({ ...section, heading: `${ordinals[i] ?? i + 1}、${section.heading ?? ''}` }));
}

function standingWords({
  standing,
  before,
  period,
}: Pick<VillageFacts, 'standing' | 'before' | 'period'>): string {
  const now = pointsOf(standing);
  if (now === null) return `${period}没有得分记录。`;
  const parts = [
    `${period}创建工作`,
    [
      standing.self === null ? '' : `自查得分${pointWords(standing.self)}分`,
      standing.reviewed === null ? '' : `审核得分${pointWords(standing.reviewed)}分`,
    ]
      .filter(Boolean)
      .join('，'),
  ];
  const earlier = pointsOf(before);
  if (earlier !== null) {
    const change = now - earlier;
    parts.push(
      Math.abs(change) < 0.05
        ? '，与上期持平'
        : `，比上期${change > 0 ? '提高' : '下降'}${Math.abs(change).toFixed(1)}分`,
    );
  }
  if (standing.passed !== null) parts.push(standing.passed ? '，达到“五个好”标准' : '，尚未达到“五个好”标准');
  return `${parts.join('')}。`;
}

function commitmentSection(
  facts: Pick<VillageFacts, 'organisationCommitments' | 'memberCommitments' | 'dueCommitments'>,
): PublicationBlock | null {
  const said = (who: string, share: Share | null) =>
    share === null || share.of === 0
      ? []
      : [`${who}承诺到期${share.of}项，兑现${share.counted}项，兑现率${shareWords(share)}。`];
  const paragraphs = [
    ...said('组织', facts.organisationCommitments),
    ...said('党员', facts.memberCommitments),
  ];
  if (paragraphs.length === 0 && facts.dueCommitments.length === 0) return null;
  return {
    heading: '承诺兑现情况',
    paragraphs,
    ...(facts.dueCommitments.length === 0
      ? {}
      : {
          table: {
            columns: ['承诺事项', '完成时限', '兑现情况'],
            rows: facts.dueCommitments.map((c) => [c.content, c.dueOn, c.kept ? '已兑现' : '未兑现']),
          },
        }),
  };
}

function nextSection(facts: Pick<VillageFacts, 'dueCommitments' | 'remedies'>): PublicationBlock {
  const unkept = facts.dueCommitments.filter((c) => !c.kept);
  return {
    heading: '下一步工作',
    paragraphs: [
      ...(unkept.length === 0 ? [] : [`继续办理到期未兑现的承诺${unkept.length}项，办结后向群众公开。`]),
      ...facts.remedies.map((r) => `整改：${r.title}，${r.dueOn}前完成。`),
      '请党员和群众监督。',
    ],
  };
}

/** A village's bulletin of a quarter. */
export function villageBulletin(facts: VillageFacts): Draft {
  return {
    title: `${facts.name}${facts.period}工作通报`,
    blocks: number([
      { heading: '创建工作得分', paragraphs: [standingWords(facts)] },
      facts.figures.length === 0
        ? null
        : {
            heading: '组织生活和党员教育',
            table: {
              columns: ['项目', '本期情况'],
              rows: facts.figures.map((f) => [f.title, figureWords(f.unit, f.value)]),
            },
          },
      commitmentSection(facts),
      facts.service === null || facts.service.of === 0
        ? null
        : {
            heading: '联系服务群众',
            paragraphs: [
              `群众提出事项${facts.service.of}件，办结${facts.service.counted}件，办结率${shareWords(facts.service)}。`,
            ],
          },
      nextSection(facts),
    ]),
  };
}

/** Columns of a table that ranks places. */
const ranking = (places: readonly AppraisedPlace[]): PublicationBlock['table'] => ({
  columns: ['名次', '党组织', '得分', '是否达标', '承诺兑现率', '事项办结率', '通报发布'],
  rows: [...places]
    .sort((a, b) => (pointsOf(b.standing) ?? -1) - (pointsOf(a.standing) ?? -1))
    .map((p, i) => [
      String(i + 1),
      p.name,
      pointWords(pointsOf(p.standing)),
      p.standing.passed === null ? none : p.standing.passed ? '达标' : '未达标',
      shareWords(p.organisationCommitments),
      shareWords(p.service),
      p.bulletins === null ? none : `${p.bulletins.counted}/${p.bulletins.of}`,
    ]),
});

/** A township committee's appraisal of its village organisations for a half-year. */
export function townshipAppraisal(facts: AppraisalFacts): Draft {
  const scored = facts.places.filter((p) => pointsOf(p.standing) !== null);
  const passed = scored.filter((p) => p.standing.passed).length;
  const mean = scored.reduce((sum, p) => sum + (pointsOf(p.standing) ?? 0), 0) / scored.length;
  const behind = scored.filter((p) => p.standing.passed === false).map((p) => p.name);
  const late = facts.places.filter((p) => p.bulletins !== null && p.bulletins.counted < p.bulletins.of);
  return {
    title: `${facts.name}关于${facts.period}村级党组织考评情况的通报`,
    blocks: number([
      {
        heading: '总体情况',
        paragraphs: [
          ...(scored.length === 0
            ? [`${facts.period}没有村级党组织的得分记录。`]
            : [
                `${facts.period}共考评村级党组织${scored.length}个，平均${mean.toFixed(1)}分，达到“五个好”标准${passed}个，达标率${shareWords({ counted: passed, of: scored.length })}。`,
              ]),
          `乡镇党委${standingWords(facts)}`,
        ],
      },
      facts.places.length === 0 ? null : { heading: '各村考评结果', table: ranking(facts.places) },
      commitmentSection(facts),
      behind.length === 0 && late.length === 0
        ? null
        : {
            heading: '存在问题',
            paragraphs: [
              ...(behind.length === 0
                ? []
                : [`未达标的村级党组织${behind.length}个：${behind.join('、')}。`]),
              ...(late.length === 0
                ? []
                : [`季度通报没有按时发布的：${late.map((p) => p.name).join('、')}。`]),
            ],
          },
      nextSection(facts),
    ]),
  };
}

/** The county's summary of a year. */
export function countySummary(facts: SummaryFacts): Draft {
  const met = facts.targets.filter((t) => t.met).length;
  const short = facts.targets.filter((t) => t.met === false);
  const year = facts.period;
  return {
    title: `关于${year}创建工作情况的通报`,
    blocks: number([
      {
        heading: '总体情况',
        paragraphs: [
          facts.villages.scored === 0
            ? `${year}没有村级党组织的得分记录。`
            : `${year}全县村级党组织${facts.villages.all}个，考评${facts.villages.scored}个，达到“五个好”标准${facts.villages.passed}个，达标率${shareWords({ counted: facts.villages.passed, of: facts.villages.scored })}。`,
          ...(facts.targets.length === 0 ? [] : [`年度目标${facts.targets.length}项，完成${met}项。`]),
        ],
      },
      facts.targets.length === 0
        ? null
        : {
            heading: '目标完成情况',
            table: {
              columns: ['目标', '完成', '要求', '结果'],
              rows: facts.targets.map((t) => [
                t.title,
                t.actual,
                t.required,
                t.met === null ? none : t.met ? '完成' : '未完成',
              ]),
            },
          },
      facts.townships.length === 0 ? null : { heading: '各乡镇考评结果', table: ranking(facts.townships) },
      commitmentSection({ ...facts, dueCommitments: [] }),
      {
        heading: '下一步工作',
        paragraphs: [
          ...short.slice(0, 10).map((t) => `抓紧完成“${t.title}”，现为${t.actual}，要求${t.required}。`),
          '各级党组织要对照目标查找差距，落实责任人和完成时限。',
        ],
      },
    ]),
  };
}

/** `2008年三季度`, `2008年上半年`, `2008年度`: as a title writes a period. */
export function periodWords(periodId: string): string {
  const year = periodId.slice(0, 4);
  const words: Readonly<Record<string, string>> = {
    Q1: '一季度',
    Q2: '二季度',
    Q3: '三季度',
    Q4: '四季度',
    H1: '上半年',
    H2: '下半年',
    Y: '度',
  };
  return `${year}年${words[periodId.slice(5)] ?? ''}`;
}
