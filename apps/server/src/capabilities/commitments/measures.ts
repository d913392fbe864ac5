import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { commitmentRecords } from './measure-records.ts';

/** The period reckoned to its end, or to the day where that is earlier. */
const period = `select p.starts_on, least(p.ends_on, $4::date) as day, make_date(extract(year from p.starts_on)::int, 12, 31) as year_end
  from period p where p.county_id = $1 and p.id = $2 and $3 <> ''`;

/** What the register of commitments knows (R4.1, T6, T7): halves and years count their own due dates. */
export const commitmentMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['commitments.organisation', 'commitments.members', 'commitments.published'],
    records: commitmentRecords,
    // Kept of those that fell due in the period; once an organisation has published any, nothing due is also an answer.
    // Published: whether there is something to be kept in the period or after it, in the same year. One pass over all.
    sql: `select s.organisation_id, m.measure_id, m.value, m.numerator, m.denominator
      from (select c.organisation_id, c.level = 'member' as of_member,
          count(*) filter (where c.due_on between q.starts_on and q.day)::numeric as due,
          count(*) filter (where c.due_on between q.starts_on and q.day and c.fulfilled_on <= $4::date)::numeric as kept,
          bool_or(c.published_on <= q.day and c.due_on between q.starts_on and q.year_end)::int::numeric as published
        from (${period}) q join commitment c on c.county_id = $1 and c.published_on <= $4::date group by 1, 2) s
      cross join lateral (values
        (case when s.of_member then 'commitments.members' else 'commitments.organisation' end, s.kept / nullif(s.due, 0),
          case when s.due > 0 then s.kept end, nullif(s.due, 0)),
        ('commitments.published', s.published, null, null)) as m(measure_id, value, numerator, denominator)
      where not s.of_member or m.measure_id <> 'commitments.published'`,
  },
];
