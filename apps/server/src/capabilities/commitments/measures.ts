import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { commitmentRecords } from './measure-records.ts';

/** The period reckoned to its end, or to the day where that is earlier. */
const period = `select p.starts_on, least(p.ends_on, $4::date) as day from period p where p.county_id = $1 and p.id = $2 and $3 <> ''`;

/** Kept of those that fell due in the period; once an organisation has published any, nothing due is also an answer. */
const kept = (measure: string, level: string): string =>
  `select t.organisation_id, '${measure}' as measure_id, sum(kept)::numeric / nullif(sum(due), 0) as value,
     case when sum(due) > 0 then sum(kept)::numeric end as numerator, nullif(sum(due), 0)::numeric as denominator
   from (${period}) q
   cross join lateral (select c.organisation_id, (c.due_on between q.starts_on and q.day)::int as due,
       (c.due_on between q.starts_on and q.day and c.fulfilled_on is not null and c.fulfilled_on <= $4::date)::int as kept
     from commitment c where c.county_id = $1 and c.published_on <= $4::date and ${level}) t
   group by t.organisation_id`;

/** What the register of commitments knows (R4.1, T6, T7): halves and years count their own due dates. */
export const commitmentMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['commitments.organisation'],
    records: commitmentRecords,
    sql: kept('commitments.organisation', `c.level <> 'member'`),
  },
  {
    source: 'record',
    measures: ['commitments.members'],
    records: commitmentRecords,
    sql: kept('commitments.members', `c.level = 'member'`),
  },
  {
    source: 'record',
    measures: ['commitments.published'],
    records: commitmentRecords,
    // Whether there is something published that is to be kept in the period or after it, in the same year.
    sql: `select c.organisation_id, 'commitments.published' as measure_id,
        max((c.published_on <= q.day and c.due_on >= q.starts_on and c.due_on <= make_date(extract(year from q.starts_on)::int, 12, 31))::int)::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from (${period}) q
      join commitment c on c.county_id = $1 and c.level <> 'member' and c.published_on <= $4::date
      group by c.organisation_id`,
  },
];
