/** Who may be nominated and why not (R5.1, R5.4); assumed but for the bar, the source does not say. */
import type { OrganisationKind } from '../organisations/kinds.ts';
import { type AwardKind, awards } from './awards.ts';

/** A bar in force, as far as a nomination must be told of it. */
export interface BarInForce {
  readonly reason: string;
  readonly raisedOn: string;
}

/** What is known of a unit, or of a person and the branch. */
export interface NominationFacts {
  readonly kind: AwardKind;
  readonly organisationKind: string;
  readonly foundedOn: string;
  /** Bars on the unit where a unit is nominated, on the person where a person is. */
  readonly bars: readonly BarInForce[];
  /** The latest locked period that was scored anywhere in the county; null before the first. */
  readonly period: string | null;
  /** Reviewed result by the main standard in that period; null without one. */
  readonly standing: {
    readonly total: number | null;
    readonly passed: boolean;
    readonly vetoes: number;
  } | null;
  /** Self-checks never handed in this year; null where none was owed. */
  readonly missed: number | null;
  readonly member: { readonly state: string; readonly fullOn: string | null } | null;
  /** The same is nominated or honoured this year already. */
  readonly already: boolean;
  readonly today: string;
}

export const eligibilityRules = [
  'kind-fits',
  'not-barred',
  'year-old',
  'passes-standard',
  'no-veto',
  'returns-in',
  'full-member',
  'once-a-year',
] as const;
export type EligibilityRule = (typeof eligibilityRules)[number];

/** Codes of what stands against a nomination. */
export const ineligibilities = [
  'award-other-kind',
  'barred',
  'founded-too-late',
  'standard-not-passed',
  'vetoed',
  'self-check-missed',
  'not-full-member',
  'nominated-already',
] as const;

export interface EligibilityCheck {
  readonly rule: EligibilityRule;
  readonly outcome: 'met' | 'failed' | 'not-applicable';
  /** When failed: what stands against it. */
  readonly code?: (typeof ineligibilities)[number];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Kinds that have a main standard of their own; for the others the score says nothing. */
const scored: readonly OrganisationKind[] = [
  'township-committee',
  'village-branch',
  'agri-department',
  'township-station',
];

function dayAYearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

/** Every rule with its outcome, so that the screen shows what was checked and not only what failed. */
export function checkEligibility(facts: NominationFacts): EligibilityCheck[] {
  const { kind, standing, period, member } = facts;
  const award = awards[kind];
  const unit = award.to === 'unit';
  const judge = (
    rule: EligibilityRule,
    holds: boolean | null,
    code: (typeof ineligibilities)[number],
    params: Record<string, string | number> = {},
  ): EligibilityCheck =>
    holds === null
      ? { rule, outcome: 'not-applicable' }
      : holds
        ? { rule, outcome: 'met' }
        : { rule, outcome: 'failed', code, params };
  const hasScore = unit && period !== null && (scored as readonly string[]).includes(facts.organisationKind);
  const [bar] = facts.bars;
  return [
    judge('kind-fits', (award.of as readonly string[]).includes(facts.organisationKind), 'award-other-kind'),
    judge('not-barred', bar === undefined, 'barred', bar ? { reason: bar.reason, date: bar.raisedOn } : {}),
    judge('year-old', unit ? facts.foundedOn <= dayAYearBefore(facts.today) : null, 'founded-too-late', {
      date: facts.foundedOn,
    }),
    judge('passes-standard', hasScore ? (standing?.passed ?? false) : null, 'standard-not-passed', {
      period: period ?? '',
      total: standing?.total ?? '—',
    }),
    judge('no-veto', hasScore && standing ? standing.vetoes === 0 : null, 'vetoed', { period: period ?? '' }),
    judge('returns-in', unit && facts.missed !== null ? facts.missed === 0 : null, 'self-check-missed', {
      count: facts.missed ?? 0,
    }),
    judge(
      'full-member',
      unit ? null : member?.state === 'active' && member.fullOn !== null && member.fullOn <= facts.today,
      'not-full-member',
    ),
    judge('once-a-year', !facts.already, 'nominated-already'),
  ];
}
