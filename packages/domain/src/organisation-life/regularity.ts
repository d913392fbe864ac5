/** How often the regular meetings and the lecture are due, 三会一课 (R1.11; common practice, assumed). */
import { addDays, periodOf } from '../periods/calendar.ts';

export const meetingKinds = [
  'members-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
  'life-meeting',
  'members-appraisal',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Meetings due by rule; the organisation-life meeting and the members' appraisal are held besides. */
export const regularMeetings = [
  { kind: 'members-meeting', every: 'quarter' },
  { kind: 'committee-meeting', every: 'month' },
  { kind: 'group-meeting', every: 'month' },
  { kind: 'lecture', every: 'quarter' },
] as const satisfies readonly { kind: MeetingKind; every: 'month' | 'quarter' }[];
export type RegularKind = (typeof regularMeetings)[number]['kind'];

/** Meetings that every member of the organisation is expected at; at the others those who were chosen. */
export const wholeKinds: readonly MeetingKind[] = [
  'members-meeting',
  'lecture',
  'life-meeting',
  'members-appraisal',
];

export interface KindRegularity {
  readonly kind: RegularKind;
  readonly due: number;
  /** At most as many as are due: a second meeting does not make up for one of another kind. */
  readonly held: number;
}

/**
 * Due and held of one organisation in a quarter (`2008-Q3`), reckoned as of a day: what is due once a month falls due
 * on the month's last day, what is due once a quarter on the quarter's. Nothing is due for a month or quarter that had
 * begun when the organisation was founded.
 */
export function regularity(
  quarter: string,
  asOf: string,
  foundedOn: string,
  meetings: readonly { readonly kind: string; readonly heldOn: string }[],
): { kinds: KindRegularity[]; due: number; held: number } {
  const { startsOn, endsOn } = periodOf(quarter);
  const day = asOf < endsOn ? asOf : endsOn;
  const kinds = regularMeetings.map(({ kind, every }) => {
    const spans = every === 'month' ? monthsOf(startsOn, endsOn) : [{ startsOn, endsOn }];
    const due = spans.filter((s) => s.startsOn >= foundedOn && s.endsOn <= day).length;
    const held = meetings.filter((m) => m.kind === kind && m.heldOn >= startsOn && m.heldOn <= day).length;
    return { kind, due, held: Math.min(due, held) };
  });
  const sum = (part: 'due' | 'held') => kinds.reduce((total, k) => total + k[part], 0);
  return { kinds, due: sum('due'), held: sum('held') };
}

function monthsOf(startsOn: string, endsOn: string): { startsOn: string; endsOn: string }[] {
  const months: { startsOn: string; endsOn: string }[] = [];
  for (let first = startsOn; first <= endsOn; ) {
    const next = `${addDays(first, 31).slice(0, 7)}-01`;
    months.push({ startsOn: first, endsOn: addDays(next, -1) });
    first = next;
  }
  return months;
}
