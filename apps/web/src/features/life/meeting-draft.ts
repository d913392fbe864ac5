import type { Meeting, MemberGrade } from '@lianchuang/domain/organisation-life/contract';
import { type MeetingKind, wholeKinds } from '@lianchuang/domain/organisation-life/regularity';
import { Dexie, type Table } from 'dexie';
import { uuidV7 } from '../../lib/uuid-v7.ts';

/** A photograph chosen and not yet sent; `key` makes it arrive once. */
export interface DraftPhoto {
  readonly key: string;
  readonly file: File;
}

export type Away = 'excused' | 'absent';

/** A meeting as it is being typed. */
export interface MeetingDraft {
  readonly id: string;
  readonly organisationId: string | null;
  readonly kind: MeetingKind;
  readonly heldOn: string;
  readonly topic: string;
  readonly place: string;
  readonly host: string;
  readonly groupName: string;
  readonly agenda: string;
  readonly minutes: string;
  readonly decisions: string;
  /** Null: as last time, until someone changes it. */
  readonly expected: readonly string[] | null;
  readonly away: Readonly<Record<string, Away>>;
  readonly grades: Readonly<Record<string, MemberGrade>>;
  readonly reason: string;
  readonly photos: readonly DraftPhoto[];
  /** The record is on the server; only photographs are on their way. */
  readonly entered: boolean;
}

interface KeptDraft {
  owner: string;
  /** `new`, or the id of the meeting being corrected. */
  of: string;
  draft: MeetingDraft;
}

/** What this device keeps of meetings being typed; each row belongs to the user who typed it. */
const drafts = new Dexie('lc-meetings') as Dexie & { drafts: Table<KeptDraft, [string, string]> };
drafts.version(1).stores({ drafts: '[owner+of]' });

/** Keeps a draft on this device; where there is no storage nothing is kept, and typing goes on. */
export async function keepDraft(owner: string, of: string, draft: MeetingDraft): Promise<boolean> {
  return await drafts.drafts.put({ owner, of, draft }).then(
    () => true,
    () => false,
  );
}

export async function recallDraft(owner: string, of: string): Promise<MeetingDraft | undefined> {
  return (await drafts.drafts.get([owner, of]).catch(() => undefined))?.draft;
}

export async function dropDraft(owner: string, of: string): Promise<void> {
  await drafts.drafts.delete([owner, of]).catch(() => undefined);
}

/** An empty form of today. */
export function emptyDraft(organisationId: string | null, today: string): MeetingDraft {
  return {
    id: uuidV7(),
    organisationId,
    kind: 'members-meeting',
    heldOn: today,
    topic: '',
    place: '',
    host: '',
    groupName: '',
    agenda: '',
    minutes: '',
    decisions: '',
    expected: null,
    away: {},
    grades: {},
    reason: '',
    photos: [],
    entered: false,
  };
}

/** A recorded meeting as the form shows it, to be corrected. */
export function draftOf(meeting: Meeting): MeetingDraft {
  const away: Record<string, Away> = {};
  const grades: Record<string, MemberGrade> = {};
  for (const { id, state, grade } of meeting.attendance) {
    if (state !== 'present') away[id] = state;
    if (grade && grade !== 'qualified') grades[id] = grade;
  }
  const { id, kind, heldOn, topic, place, host, groupName, agenda, minutes, decisions } = meeting;
  return {
    ...emptyDraft(meeting.organisation.id, heldOn),
    ...{ id, kind, heldOn, topic, place, host, groupName, agenda, minutes, decisions, away, grades },
    expected: meeting.attendance.map((a) => a.id),
  };
}

/** The fields of the API: of those expected, only who was not there and who was graded otherwise are named. */
export function contentOf(draft: MeetingDraft, expected: readonly string[]) {
  const there = new Set(expected);
  const named = (state: Away) =>
    Object.keys(draft.away).filter((id) => draft.away[id] === state && there.has(id));
  const graded = (grade: MemberGrade) =>
    Object.keys(draft.grades).filter((id) => draft.grades[id] === grade && there.has(id));
  const { kind, heldOn, topic, place, host, groupName, agenda, minutes, decisions } = draft;
  return {
    ...{ kind, heldOn, topic, place, host, groupName, agenda, minutes, decisions },
    expected: wholeKinds.includes(kind) ? [] : [...expected],
    excused: named('excused'),
    absent: named('absent'),
    ...(kind === 'members-appraisal'
      ? {
          grades: {
            excellent: graded('excellent'),
            basicallyQualified: graded('basically-qualified'),
            unqualified: graded('unqualified'),
          },
        }
      : {}),
  };
}
