/** Who publishes what, and how often (R4.3). */
import { type CalendarPeriod, periodOf } from '../periods/calendar.ts';

export const bulletinKinds = ['village-bulletin', 'township-appraisal', 'county-summary'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

export const bulletinRhythm: readonly {
  readonly kind: BulletinKind;
  readonly of: string;
  readonly each: CalendarPeriod['kind'];
}[] = [
  { kind: 'village-bulletin', of: 'village-branch', each: 'quarter' },
  { kind: 'township-appraisal', of: 'township-committee', each: 'half' },
  { kind: 'county-summary', of: 'county-committee', each: 'year' },
];

/** What an organisation of a kind publishes for a period; undefined where it owes nothing. */
export function bulletinKindOf(organisationKind: string, periodId: string): BulletinKind | undefined {
  const { kind } = periodOf(periodId);
  return bulletinRhythm.find((r) => r.of === organisationKind && r.each === kind)?.kind;
}
