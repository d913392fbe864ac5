import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import { seeded } from './random.ts';
import type { Actor } from './shape.ts';

/** One answer as a return keeps it. */
export interface Figure {
  questionId: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  notApplicable: boolean;
}

/** From the figure of the weakest to that of the best organisation; `size`: out of how many. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly size?: readonly [low: number, high: number];
}

/** Chance of a yes, mean of a share or a number, by measure; what is not named takes the general range of its unit. */
const ranges: Readonly<Record<string, Range>> = {
  'teams.complete': { from: 0.7, to: 1 },
  'teams.secretary-enrichment': { from: 0.2, to: 0.95 },
  'teams.enrichment': { from: 0.2, to: 0.75, size: [5, 9] },
  'teams.rules-adopted': { from: 0.65, to: 1.05 },
  'teams.reserve': { from: 0.8, to: 3.2 },
  'teams.study-sessions': { from: 0.6, to: 3 },
  'teams.discipline-case': { from: 0.012, to: 0 },
  'duty-reports.grade': { from: 1.4, to: 3.3 },
  'training.hours': { from: 2.5, to: 10.5 },
  'training.plan-fulfilled': { from: 0.6, to: 1.05, size: [4, 8] },
  'life.meetings': { from: 0.66, to: 1.04, size: [11, 13] },
  'life.attendance': { from: 0.58, to: 0.98, size: [120, 260] },
  'life.appraisal-held': { from: 0.6, to: 1.05 },
  'members.development-overdue': { from: 2.4, to: -0.9 },
  'members.mobile-in-contact': { from: 0.7, to: 1.03, size: [4, 22] },
  'members.assigned-post': { from: 0.45, to: 1, size: [8, 26] },
  'members.new-capable': { from: 0.2, to: 0.8, size: [6, 18] },
  'commitments.published': { from: 0.7, to: 1.1 },
  'bulletins.issued': { from: 0.7, to: 1.1, size: [1, 1] },
  'archives.complete': { from: 0.6, to: 1.04, size: [36, 48] },
  'sites.at-standard': { from: 0.28, to: 0.96 },
  'sites.uses': { from: 0.6, to: 6 },
  'sites.new-built': { from: -0.4, to: 0.9 },
  'sites.renovated': { from: 0.4, to: 2.6 },
  'village.leading-industry': { from: 0.1, to: 0.72 },
  'village.collective-income': { from: -6000, to: 24000 },
  'village.net-income': { from: 1000, to: 2400 },
  'village.population': { from: 900, to: 1500 },
  'village.demonstration': { from: 0.1, to: 0.85 },
  'projects.households': { from: 0.08, to: 0.5, size: [180, 420] },
  'appraisal.satisfaction': { from: 0.66, to: 1, size: [40, 120] },
  'commitments.organisation': { from: 0.82, to: 1.03, size: [8, 14] },
  'commitments.members': { from: 0.78, to: 1.02, size: [30, 70] },
  'service.closed': { from: 0.62, to: 1.04, size: [6, 30] },
  'selection.valid': { from: 0.985, to: 1.1 },
  'learning.in-contact': { from: 0.75, to: 1.1 },
  'liaison.covered': { from: 0.7, to: 1.25, size: [3, 4] },
  'demonstration.points': { from: 1.6, to: 5.4 },
  'organisations.weak-and-lax': { from: 2.2, to: -0.8 },
  'skills.trained': { from: 4, to: 64 },
  'pairing.active': { from: 0.55, to: 1.05 },
};

/** Numbers that follow the county's programme, not the organisation's quality. */
function planned(measure: string, actor: Actor, year: number, quarter: number): number | undefined {
  const passed = (year - 1) * 4 + quarter;
  const { kind } = actor.organisation;
  switch (measure) {
    case 'awards.banner-committees':
      return quarter;
    case 'awards.benchmark-branches':
      return [7, 16, 23, 30][quarter - 1];
    case 'awards.red-star-members':
      return [26, 52, 77, 100][quarter - 1];
    case 'terminals.networked':
      return kind === 'township-committee'
        ? Number(actor.nth < 9 + passed * 3)
        : Number(actor.nth < 4 + passed * 2);
    case 'learning.station':
      if (kind === 'county-committee') return Number(passed >= 5);
      if (kind === 'township-committee') return Number((actor.nth * 7) % 30 < 6 + passed * 3.4);
      return Number((actor.nth * 11) % 290 < 10 + passed * 11);
    default:
      return undefined;
  }
}

/** The figures of one organisation for one quarter: steady from quarter to quarter, better as time goes on. */
export function figureOf(
  question: Question,
  measure: MeasureDefinition | undefined,
  actor: Actor,
  year: number,
  quarter: number,
  seed: number,
): Figure {
  const empty: Figure = {
    questionId: question.id,
    value: null,
    numerator: null,
    denominator: null,
    text: null,
    notApplicable: false,
  };
  const passed = (year - 1) * 4 + quarter - 1;
  const quality = Math.min(1, actor.quality + actor.gain * passed);
  // The same for an organisation and question in every quarter, so that what was reached mostly stays reached.
  const own = seeded(seed + hash(`${actor.organisation.id}${question.id}`));
  const luck = own.next();
  const now = seeded(seed + hash(`${actor.organisation.id}${question.id}${passed}`));
  if (question.text)
    return {
      ...empty,
      text:
        quality > 0.6
          ? '对照标准逐项自查,任务按计划推进,群众反映较好。'
          : '部分指标进展偏慢,已逐项列出问题,明确整改措施和责任人。',
    };
  const mood = Math.min(1, Math.max(0, quality + own.about(0, 0.16)));
  if (question.judge) return { ...empty, value: Math.max(0, Math.min(3, Math.round(1 + mood * 2.3))) };
  if (!measure) return empty;
  const fixed = planned(measure.id, actor, year, quarter);
  if (fixed !== undefined) return { ...empty, value: fixed };
  const range = ranges[measure.id] ?? { from: 0.5, to: 1 };
  const mean = range.from + (range.to - range.from) * mood;
  if (measure.numerator !== undefined) {
    const denominator = own.between(...(range.size ?? [8, 12]));
    // Some have nothing to report: no mobile members, nothing asked of them.
    if (question.optional && luck < 0.04) return { ...empty, numerator: 0, denominator: 0 };
    const share = Math.min(1, Math.max(0, mean + now.about(0, 0.03)));
    const numerator = Math.min(denominator, Math.round(share * denominator));
    return { ...empty, numerator, denominator, value: numerator / denominator };
  }
  switch (measure.unit) {
    case 'yes-no':
      return { ...empty, value: Number(luck < mean) };
    case 'grade':
      return { ...empty, value: Math.max(0, Math.min(3, Math.round(mean))) };
    case 'yuan':
      return { ...empty, value: Math.max(0, Math.round((mean + now.about(0, range.to * 0.03)) / 10) * 10) };
    case 'hours':
      return { ...empty, value: Math.max(0, Math.round((mean + now.about(0, 0.5)) * 2) / 2) };
    default: {
      const yearly = measure.id.startsWith('sites.') && measure.id !== 'sites.uses' ? quarter / 4 : 1;
      return { ...empty, value: Math.max(0, Math.round((mean + own.about(0, 0.35)) * yearly)) };
    }
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}
