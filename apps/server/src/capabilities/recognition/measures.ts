import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { awardRecords } from './measure-records.ts';

/** How many were honoured this year, once its nominations were opened (R5.1, T8-T10). */
export const recognitionMeasures: MeasurePublication[] = [
  {
    source: 'record',
    records: awardRecords,
    measures: ['awards.banner-committees', 'awards.benchmark-branches', 'awards.red-star-members'],
    sql: `select o.id as organisation_id, m.measure_id,
        count(n.id) filter (where n.revoked_on is null or n.revoked_on > d.day)::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from (select extract(year from starts_on)::int as year, least(ends_on, $4::date) as day from period
        where county_id = $1 and id = $2 and $3 <> '') d
      cross join (values ('banner-committee', 'awards.banner-committees'), ('benchmark-branch', 'awards.benchmark-branches'),
        ('red-star-member', 'awards.red-star-members')) as m(kind, measure_id)
      join award_quota q on q.county_id = $1 and q.year = d.year and q.kind = m.kind
      join organisation o on o.county_id = $1 and o.kind = 'county-committee'
      left join nomination n on n.county_id = $1 and n.year = d.year and n.kind = m.kind and n.decided_on <= d.day
      group by o.id, m.measure_id`,
  },
];
