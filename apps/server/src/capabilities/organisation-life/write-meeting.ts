import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { MeetingContent, MeetingLists } from './check-meeting.ts';

interface Place {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
}

/** Columns that are entered and corrected alike, from the fifth parameter on. */
const columns =
  'kind, held_on, topic, place, host, group_name, agenda, minutes, decisions, present_ids, excused_ids, absent_ids';

function values(content: MeetingContent, lists: MeetingLists): unknown[] {
  return [
    content.kind,
    content.heldOn,
    content.topic,
    content.place,
    content.host,
    content.kind === 'group-meeting' ? content.groupName : '',
    content.agenda,
    content.minutes,
    content.decisions,
    lists.present,
    lists.excused,
    lists.absent,
  ];
}

const marks = Array.from({ length: 12 }, (_, i) => `$${i + 5}`).join(', ');

/** Writes a new meeting. Throws `already-exists`, `appraisal-held-already`. */
export async function insertMeeting(
  tx: WriteTx,
  place: Place,
  content: MeetingContent,
  lists: MeetingLists,
  byName: string,
): Promise<void> {
  await tx.run(
    `insert into meeting (county_id, id, organisation_id, path, ${columns}, created_by, created_at)
     values ($1, $2, $3, $4, ${marks}, $17, $18)`,
    [tx.countyId, place.id, place.organisationId, place.path, ...values(content, lists), byName, tx.now],
  );
  await writeGrades(tx, place, content, lists);
}

/** Writes what a meeting says now, as its next version. Throws `appraisal-held-already`. */
export async function updateMeeting(
  tx: WriteTx,
  place: Place,
  content: MeetingContent,
  lists: MeetingLists,
): Promise<void> {
  await tx.run(
    `update meeting set (${columns}, version) = (${marks}, version + 1)
     where county_id = $1 and id = $2 and organisation_id = $3 and path = $4`,
    [tx.countyId, place.id, place.organisationId, place.path, ...values(content, lists)],
  );
  await removeGrades(tx, place.id);
  await writeGrades(tx, place, content, lists);
}

/** Takes the grades of a meeting away, with it or before they are written anew. */
export async function removeGrades(tx: WriteTx, meetingId: string): Promise<void> {
  await tx.run('delete from members_appraisal where county_id = $1 and meeting_id = $2', [
    tx.countyId,
    meetingId,
  ]);
}

async function writeGrades(
  tx: WriteTx,
  place: Place,
  content: MeetingContent,
  { grades }: MeetingLists,
): Promise<void> {
  if (!grades) return;
  const year = Number(content.heldOn.slice(0, 4));
  const written = await tx.run(
    `insert into members_appraisal (county_id, organisation_id, year, meeting_id, path, excellent_ids, qualified_ids,
       basically_qualified_ids, unqualified_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      tx.countyId,
      place.organisationId,
      year,
      place.id,
      place.path,
      grades.excellent,
      grades.qualified,
      grades.basicallyQualified,
      grades.unqualified,
    ],
  );
  if (written === 0) {
    const params = { year };
    throw new ProblemError('appraisal-held-already', 409, {
      params,
      errors: [{ field: 'kind', code: 'appraisal-held-already', params }],
    });
  }
}
