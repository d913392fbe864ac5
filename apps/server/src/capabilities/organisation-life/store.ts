import type { MeetingKind } from '@lianchuang/domain/organisation-life/regularity';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { findPlace, joinOrganisation, type Place, unknownPlace } from '../organisations/public.ts';

export interface MeetingRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  kind: MeetingKind;
  held_on: string;
  topic: string;
  place: string;
  host: string;
  group_name: string;
  agenda: string;
  minutes: string;
  decisions: string;
  present_ids: string[];
  excused_ids: string[];
  absent_ids: string[];
  present: number;
  entitled: number;
  photos: number;
  version: number;
  created_by: string;
  created_at: string;
}

/** Columns of a meeting that was not removed, with its organisation; `where` names `m`. */
export const selectMeetings = (where: string, columns = 'm.*'): string =>
  `select ${columns}, o.kind as organisation_kind, v.name as organisation_name,
     (select count(*) from meeting_photo f where f.county_id = m.county_id and f.meeting_id = m.id and f.removed_at is null) as photos
   from meeting m
   ${joinOrganisation('m')}
   where m.removed_at is null and ${where}`;

/** One meeting in scope. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readMeeting(tx: ReadTx, id: string, lock = false): Promise<MeetingRow> {
  const row = await tx.maybe<MeetingRow>(
    `${selectMeetings('m.county_id = $1 and m.id = $2')}${lock ? ' for update of m' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('meeting');
  return row;
}

export interface AttendeeRow {
  id: string;
  name: string;
  probationary: boolean;
}

/** Who belonged to the organisation on a day, in pinyin order. */
export function selectMembersOn(tx: ReadTx, organisationId: string, day: string): Promise<AttendeeRow[]> {
  return tx.many<AttendeeRow>(
    'select id, name, probationary from members_on($1, $2, $3) order by sort_key, id',
    [tx.countyId, organisationId, day],
  );
}

/**
 * The organisation of a meeting, in scope and there on that day. Throws `unknown-organisation` and
 * `organisation-not-there-then`, naming the field.
 */
export async function organisationThen(tx: ReadTx, id: string, day: string): Promise<Place> {
  const row = await findPlace(tx, id);
  if (!row) throw unknownPlace();
  if (day < row.founded_on || (row.dissolved_on !== null && day >= row.dissolved_on)) {
    throw new ProblemError('organisation-not-there-then', 422, {
      errors: [{ field: 'heldOn', code: 'organisation-not-there-then' }],
    });
  }
  return row;
}
