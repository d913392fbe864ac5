import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { remedyRecords, responsibilityRecords } from './measure-records.ts';

/** What the registers of remedies and responsibilities know (R3.5, R3.7). */
export const accountabilityMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['remedies.closed'],
    records: remedyRecords,
    // Due by the end of the period; closed in time: on or before its date. A township answers for those below it.
    sql: `select o.id as organisation_id, 'remedies.closed' as measure_id, s.closed / s.due as value, s.closed as numerator,
        s.due as denominator
      from (select left(own.path, up.length) as path, sum(own.closed) as closed, sum(own.due) as due
        from (select m.path, count(*) as due, count(*) filter (where m.state = 'closed' and m.closed_on <= m.due_on) as closed
          from period p join remedy m on m.county_id = p.county_id and m.state <> 'cancelled' and m.due_on <= least(p.ends_on, $4::date)
          where p.county_id = $1 and p.id = $2 and $3 <> '' group by m.path) own
        cross join lateral generate_series(5, char_length(own.path), 5) as up(length) group by 1) s
      join organisation o on o.county_id = $1 and o.path = s.path and o.kind <> 'county-committee'`,
  },
  {
    source: 'record',
    measures: ['responsibility.assigned'],
    records: responsibilityRecords,
    // Of the standards at the organisation and below it: those with a first responsible person. Once someone has begun.
    sql: `select o.id as organisation_id, 'responsibility.assigned' as measure_id,
        count(r.id)::numeric / count(*) as value, count(r.id)::numeric as numerator, count(*)::numeric as denominator
      from organisation o
      join roster b on b.county_id = o.county_id and b.period_id = $2 and b.path >= o.path and b.path < left(o.path, -1) || '/'
        and b.kind in ('township-committee', 'village-branch', 'agri-department', 'township-station')
      left join responsibility r on r.county_id = o.county_id and r.organisation_id = b.organisation_id and r.subject = 'standard'
      where o.county_id = $1 and $3 <> '' and $4::date is not null and o.kind in ('township-committee', 'agri-department')
        and exists (select 1 from responsibility any_r where any_r.county_id = $1)
      group by o.id`,
  },
];
