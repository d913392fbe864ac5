import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';
import { personLabel } from '../../platform/measures/person-label.ts';

/**
 * The commitments that a figure rests on: those due in the period, of the organisation or of its members; for whether any
 * are published those to be kept in the period or after it, or else the last that were (R4.1).
 */
export async function commitmentRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const published = of.measureId === 'commitments.published';
  const rows = await tx.many<{
    id: string;
    path: string;
    content: string;
    member_id: string | null;
    member_name: string | null;
    due_on: string;
    state: string;
    current: boolean;
    created_at: string;
    created_by: string;
  }>(
    `select t.id, t.path, t.content, t.member_id, n.name as member_name, t.due_on, t.state, t.current, t.created_at, t.created_by
     from (select c.*, c.due_on >= $3 and (case when $5 then c.due_on <= make_date(extract(year from $3::date)::int, 12, 31) else c.due_on <= $4 end) as current
       from commitment c
       where c.county_id = $1 and c.organisation_id = $2 and c.published_on <= $4 and (c.level = 'member') = $6) t
     left join lateral (select m.name from member_names($1, array[t.member_id]) m where t.member_id is not null) n on true
     where t.current or $5 order by t.current desc, t.due_on desc, t.id limit 50`,
    [
      tx.countyId,
      of.organisationId,
      of.startsOn,
      of.endsOn,
      published,
      of.measureId === 'commitments.members',
    ],
  );
  return rows.map((row) => {
    const link = `/commitments/${row.id}`;
    const visible =
      row.member_id === null
        ? { label: '', link }
        : personLabel({ name: row.member_name ?? '', path: row.path }, of.viewer, link);
    return {
      kind: 'commitment',
      id: row.id,
      label: [row.due_on, visible.label, row.content].filter(Boolean).join(' '),
      marks: [`commitments.state.${row.state}`, ...(row.current ? [] : ['explain.record.earlier'])],
      at: row.created_at,
      by: row.created_by,
      link: visible.link,
    };
  });
}
