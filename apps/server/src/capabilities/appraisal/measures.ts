import type { ReadTx } from '../../platform/db/database.ts';
import type {
  MeasurePublication,
  MeasureRecord,
  RecordsOf,
} from '../../platform/measures/measure-publication.ts';

/** What the people's appraisal knows (R4.2): the latest round closed within a year decides; under ten voices it says nothing. */
export const appraisalMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['appraisal.satisfaction'],
    records: appraisalRecords,
    sql: `select distinct on (a.organisation_id) a.organisation_id, 'appraisal.satisfaction' as measure_id,
        a.content::numeric / nullif(a.counted, 0) as value, a.content::numeric as numerator, a.counted::numeric as denominator
      from period p
      join appraisal a on a.county_id = p.county_id and a.state in ('closed', 'published')
        and a.closed_on <= least(p.ends_on, $4::date) and a.closed_on > least(p.ends_on, $4::date) - interval '1 year'
      where p.county_id = $1 and p.id = $2 and $3 <> ''
      order by a.organisation_id, a.closed_on desc, a.id`,
  },
];

/** The rounds closed by the day, the latest first: it decides. */
async function appraisalRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    title: string;
    closed_on: string;
    voices: number;
    content: number | null;
    counted: number | null;
    opened_by: string;
    poor: boolean;
    nth: number;
  }>(
    `select a.id, b.title, a.closed_on, a.voices, a.content, a.counted, a.opened_by,
       exists (select 1 from problem p where p.county_id = a.county_id and p.appraisal_id = a.id) as poor,
       row_number() over (order by a.closed_on desc, a.id) as nth
     from appraisal a join ballot_box b on b.county_id = a.county_id and b.id = a.box_id
     where a.county_id = $1 and a.organisation_id = $2 and a.state in ('closed', 'published') and a.closed_on <= $3::date
     order by nth limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'appraisal',
    id: r.id,
    label: `${r.closed_on} ${r.title} ${r.counted === null ? '' : `${r.content}/${r.counted}`}`.trim(),
    marks: [
      ...(r.counted === null ? ['appraisal.too-few'] : []),
      ...(r.poor ? ['appraisal.problem-opened'] : []),
      ...(r.nth > 1 ? ['explain.record.earlier'] : []),
    ],
    at: null,
    by: r.opened_by,
    link: `/appraisals/${r.id}`,
  }));
}
