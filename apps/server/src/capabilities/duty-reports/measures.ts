import type { ReadTx } from '../../platform/db/database.ts';
import type {
  MeasurePublication,
  MeasureRecord,
  RecordsOf,
} from '../../platform/measures/measure-publication.ts';

/** What the register of duty reports knows (R4.5): the grade of the latest one held within a year. */
export const dutyReportMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['duty-reports.grade'],
    records: dutyReportRecords,
    // Of two on one day the one before the county's plenum decides.
    sql: `select distinct on (d.organisation_id) d.organisation_id, 'duty-reports.grade' as measure_id, d.grade::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from period p
      join duty_report d on d.county_id = p.county_id and d.state = 'graded' and d.grade is not null
        and d.held_on <= least(p.ends_on, $4::date) and d.held_on > least(p.ends_on, $4::date) - interval '1 year'
      join organisation o on o.county_id = d.county_id and o.id = d.organisation_id and o.kind in ('township-committee', 'agri-department')
      where p.county_id = $1 and p.id = $2 and $3 <> ''
      order by d.organisation_id, d.held_on desc, d.audience, d.id`,
  },
];

/** The reports graded by the day, the latest first: it decides. */
async function dutyReportRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    reporter: string;
    held_on: string;
    audience: string;
    grade: number;
    created_by: string;
    nth: number;
  }>(
    `select id, reporter, held_on, audience, grade, created_by, row_number() over (order by held_on desc, audience, id) as nth
     from duty_report where county_id = $1 and organisation_id = $2 and state = 'graded' and grade is not null and held_on <= $3::date
     order by nth limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'duty-report',
    id: r.id,
    label: `${r.held_on} ${r.reporter}`,
    marks: [
      `duty-reports.audience.${r.audience}`,
      `duty-reports.grade.${r.grade}`,
      ...(r.nth > 1 ? ['explain.record.earlier'] : []),
    ],
    at: null,
    by: r.created_by,
    link: `/duty-reports/${r.id}`,
  }));
}
