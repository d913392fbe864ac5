import type { MeetingKind } from '@lianchuang/domain/organisation-life/regularity';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';

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
   join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
   join lateral (select v.name from organisation_version v where v.county_id = m.county_id and v.organisation_id = m.organisation_id
     order by v.valid_from desc limit 1) v on true
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
export async function organisationThen(
  tx: ReadTx,
  id: string,
  day: string,
): Promise<{ path: string; name: string }> {
  const row = await tx.maybe<{
    path: string;
    name: string;
    founded_on: string;
    dissolved_on: string | null;
  }>(
    `select o.path, v.name, o.founded_on, o.dissolved_on from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.id = $2 and o.path >= $3 and o.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) {
    throw new ProblemError('unknown-organisation', 422, {
      errors: [{ field: 'organisationId', code: 'unknown-organisation' }],
    });
  }
  if (day < row.founded_on || (row.dissolved_on !== null && day >= row.dissolved_on)) {
    throw new ProblemError('organisation-not-there-then', 422, {
      errors: [{ field: 'heldOn', code: 'organisation-not-there-then' }],
    });
  }
  return row;
}
