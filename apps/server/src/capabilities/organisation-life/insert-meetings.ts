import type { MeetingKind } from '@lianchuang/domain/organisation-life/regularity';
import type { WriteTx } from '../../platform/db/database.ts';

export interface NewMeeting {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly kind: MeetingKind;
  readonly heldOn: string;
  readonly topic: string;
  readonly groupName: string;
  readonly minutes: string;
  readonly decisions: string;
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  readonly by: string;
  /** Of a members' appraisal: those graded excellent and basically qualified; the others are qualified. */
  readonly grades?: { readonly excellent: readonly string[]; readonly basicallyQualified: readonly string[] };
  /** A file kept already. */
  readonly photo?: { readonly id: string; readonly sha256: string };
}

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Many meetings at once, in three statements, for demonstration data (R1.11). */
export async function insertMeetings(tx: WriteTx, rows: readonly NewMeeting[]): Promise<void> {
  const all = <T>(of: (row: NewMeeting) => T): T[] => rows.map(of);
  await tx.run(
    `insert into meeting (county_id, id, organisation_id, path, kind, held_on, topic, group_name, minutes, decisions,
       present_ids, excused_ids, absent_ids, created_by, created_at)
     select $1, m.id, m.organisation_id, m.path, m.kind, m.held_on, m.topic, m.group_name, m.minutes, m.decisions,
       m.present::uuid[], m.excused::uuid[], m.absent::uuid[], m.by, m.held_on + interval '34 hours'
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[], $10::text[],
       $11::text[], $12::text[], $13::text[], $14::text[])
       as m(id, organisation_id, path, kind, held_on, topic, group_name, minutes, decisions, present, excused, absent, by)`,
    [
      tx.countyId,
      all((m) => m.id),
      all((m) => m.organisationId),
      all((m) => m.path),
      all((m) => m.kind),
      all((m) => m.heldOn),
      all((m) => m.topic),
      all((m) => m.groupName),
      all((m) => m.minutes),
      all((m) => m.decisions),
      all((m) => list(m.present)),
      all((m) => list(m.excused)),
      all((m) => list(m.absent)),
      all((m) => m.by),
    ],
  );
  const graded = rows.filter((m) => m.grades);
  await tx.run(
    `insert into members_appraisal (county_id, organisation_id, year, meeting_id, path, excellent_ids, qualified_ids, basically_qualified_ids)
     select $1, m.organisation_id, extract(year from m.held_on), m.id, m.path, g.excellent::uuid[],
       array(select x from unnest(m.present_ids || m.excused_ids || m.absent_ids) x where x <> all(g.excellent::uuid[] || g.basic::uuid[])), g.basic::uuid[]
     from unnest($2::uuid[], $3::text[], $4::text[]) as g(id, excellent, basic)
     join meeting m on m.county_id = $1 and m.id = g.id`,
    [
      tx.countyId,
      graded.map((m) => m.id),
      graded.map((m) => list(m.grades?.excellent ?? [])),
      graded.map((m) => list(m.grades?.basicallyQualified ?? [])),
    ],
  );
  const pictured = rows.filter((m) => m.photo);
  await tx.run(
    `insert into meeting_photo (county_id, id, meeting_id, sha256, name, added_by, added_at, path)
     select $1, p.id, m.id, p.sha256, '会场照片.png', m.created_by, m.created_at, m.path
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as p(id, meeting_id, sha256)
     join meeting m on m.county_id = $1 and m.id = p.meeting_id`,
    [
      tx.countyId,
      pictured.map((m) => m.photo?.id),
      pictured.map((m) => m.id),
      pictured.map((m) => m.photo?.sha256),
    ],
  );
}
