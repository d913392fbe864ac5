import type { Meeting, MeetingSummary, Photo } from '@lianchuang/domain/organisation-life/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { AttachedFile } from '../../platform/files/attach-file.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayCorrect, mayRemove } from './policy.ts';
import type { MeetingRow } from './store.ts';

export function presentSummary(row: MeetingRow): MeetingSummary {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    kind: row.kind,
    heldOn: row.held_on,
    topic: row.topic,
    groupName: row.group_name,
    present: row.present,
    entitled: row.entitled,
    photos: row.photos,
    version: row.version,
  };
}

type PhotoRow = Pick<AttachedFile, 'id' | 'name' | 'size' | 'added_at' | 'added_by'>;

export function presentPhoto(row: PhotoRow): Photo {
  return { id: row.id, name: row.name, size: row.size, at: row.added_at, by: row.added_by };
}

/** A meeting with names, grades, photographs and what it said before, as every operation answers with it. */
export async function presentMeeting(tx: ReadTx, actor: Actor, row: MeetingRow): Promise<Meeting> {
  const grades = await tx.maybe<{
    excellent_ids: string[];
    basically_qualified_ids: string[];
    unqualified_ids: string[];
  }>(
    `select excellent_ids, basically_qualified_ids, unqualified_ids from members_appraisal
     where county_id = $1 and meeting_id = $2`,
    [tx.countyId, row.id],
  );
  const gradeOf = (id: string): Meeting['attendance'][number]['grade'] => {
    if (!grades) return null;
    if (grades.excellent_ids.includes(id)) return 'excellent';
    if (grades.basically_qualified_ids.includes(id)) return 'basically-qualified';
    return grades.unqualified_ids.includes(id) ? 'unqualified' : 'qualified';
  };
  const names = await tx.many<{ id: string; name: string }>(
    'select id, name from member_names($1, $2) order by sort_key, id',
    [tx.countyId, [...row.present_ids, ...row.excused_ids, ...row.absent_ids]],
  );
  const excused = new Set(row.excused_ids);
  const absent = new Set(row.absent_ids);
  const photos = await tx.many<PhotoRow>(
    `select p.id, p.name, f.size, p.added_at, p.added_by from meeting_photo p
     join file f on f.county_id = p.county_id and f.sha256 = p.sha256
     where p.county_id = $1 and p.meeting_id = $2 and p.removed_at is null order by p.added_at, p.id`,
    [tx.countyId, row.id],
  );
  const corrections = await tx.many<Meeting['corrections'][number]>(
    `select version, reason, by_name as by, at, before from meeting_correction
     where county_id = $1 and meeting_id = $2 order by version desc`,
    [tx.countyId, row.id],
  );
  return {
    ...presentSummary(row),
    place: row.place,
    host: row.host,
    agenda: row.agenda,
    minutes: row.minutes,
    decisions: row.decisions,
    attendance: names.map(({ id, name }) => ({
      id,
      name,
      state: absent.has(id) ? 'absent' : excused.has(id) ? 'excused' : 'present',
      grade: gradeOf(id),
    })),
    pictures: photos.map(presentPhoto),
    createdBy: row.created_by,
    createdAt: row.created_at,
    corrections,
    may: { correct: mayCorrect(actor), remove: await mayRemove(tx, actor, row.held_on) },
  };
}
