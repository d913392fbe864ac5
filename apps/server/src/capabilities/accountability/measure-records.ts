import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';
import { wantedSubjects } from './wanted-subjects.ts';

/** Remedies due by the day at the organisation and below, those not closed in time first (R3.5). */
export async function remedyRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    organisation_id: string;
    title: string;
    state: string;
    due_on: string;
    owner: string;
    created_at: string;
  }>(
    `select m.id, m.organisation_id, m.title, m.state, m.due_on, m.owner, m.created_at from organisation o
     join remedy m on m.county_id = o.county_id and m.path >= o.path and m.path < left(o.path, -1) || '/'
       and m.path >= $4 and m.path < $5 and m.state <> 'cancelled' and m.due_on <= $3
     where o.county_id = $1 and o.id = $2
     order by coalesce(m.state = 'closed' and m.closed_on <= m.due_on, false), m.due_on desc, m.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn, of.viewer.lo, of.viewer.hi],
  );
  return rows.map((r) => ({
    kind: 'remedy',
    id: r.id,
    label: `${r.due_on} ${r.title}`,
    marks: [`common.remedy-state.${r.state}`],
    at: r.created_at,
    by: r.owner,
    link: `/remedies?organisation=${r.organisation_id}`,
  }));
}

/** What is to be answered for at the organisation and below, that without a first responsible person first (R3.7). */
export async function responsibilityRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    subject: string;
    subject_id: string;
    title: string | null;
    organisation_id: string;
    name: string;
    first_responsible: string | null;
    updated_at: string | null;
  }>(
    `select w.subject, w.subject_id, w.title, w.organisation_id, w.name, w.first_responsible, w.updated_at from organisation o
     join (${wantedSubjects('$3')}) w on w.path >= o.path and w.path < left(o.path, -1) || '/' and w.path >= $4 and w.path < $5
     where o.county_id = $1 and o.id = $2
     order by (w.first_responsible is not null), w.subject desc, w.path, w.subject_id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn, of.viewer.lo, of.viewer.hi],
  );
  return rows.map((r) => ({
    kind: 'responsibility',
    id: `${r.subject} ${r.subject_id} ${r.organisation_id}`,
    label: r.title === null ? r.name : `${r.name} ${r.title}`,
    marks: [
      `responsibilities.subject.${r.subject}`,
      ...(r.first_responsible === null ? ['responsibilities.missing'] : []),
    ],
    at: r.updated_at,
    by: r.first_responsible,
    link: `/responsibilities?organisation=${r.organisation_id}`,
  }));
}
