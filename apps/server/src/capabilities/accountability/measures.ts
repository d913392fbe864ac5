import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { upwards } from '../organisations/public.ts';
import { remedyRecords, responsibilityRecords } from './measure-records.ts';
import { wantedSubjects } from './wanted-subjects.ts';

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
        ${upwards} group by 1) s
      join organisation o on o.county_id = $1 and o.path = s.path and o.kind <> 'county-committee'`,
  },
  {
    source: 'record',
    measures: ['responsibility.assigned'],
    records: responsibilityRecords,
    // Of what is to be answered for at the organisation and below it: what has a first responsible person. Once someone has begun.
    sql: `select o.id as organisation_id, 'responsibility.assigned' as measure_id, s.assigned / s.wanted as value,
        s.assigned as numerator, s.wanted as denominator
      from (select left(own.path, up.length) as path, sum(own.assigned) as assigned, sum(own.wanted) as wanted
        from (select w.path, count(*) as wanted, count(w.first_responsible) as assigned
          from (${wantedSubjects('$4::date')}) w group by w.path) own ${upwards} group by 1) s
      join organisation o on o.county_id = $1 and o.path = s.path and o.kind in ('county-committee', 'township-committee', 'agri-department')
      where $2 <> '' and $3 <> '' and exists (select 1 from responsibility any_r where any_r.county_id = $1)`,
  },
];
