import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { memberRecords } from './measure-records.ts';

const ofDay = (value: string) =>
  `(select ${value} from (select least(p.ends_on, $4::date) as day from period p where p.county_id = $1 and p.id = $2) d)`;
/** Reckoned once a query, not once a member. */
const day = ofDay('d.day');
const dayNumber = ofDay("to_char(d.day, 'YYYYMMDD')::integer");

/** What the member register knows of the structure of each organisation's members (R1.4). */
export const memberMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['members.over-60', 'members.average-age'],
    records: memberRecords,
    // Own members only: the tree adds them up. Those whose place changed after the day count where they were then.
    sql: `select s.organisation_id, k.measure_id,
        case k.measure_id when 'members.over-60' then s.over_60::numeric / s.n else s.years / s.n end as value,
        case k.measure_id when 'members.over-60' then s.over_60::numeric else s.years end as numerator, s.n::numeric as denominator
      from (select m.organisation_id, count(*) as n,
          count(*) filter (where (${dayNumber} - m.born_number) / 10000 > 60) as over_60,
          sum((${dayNumber} - m.born_number) / 10000)::numeric as years
        from (select m.organisation_id, m.born_number from member m
            where m.county_id = $1 and m.state <> 'merged' and m.joined_on <= ${day} and (m.ended_on is null or m.ended_on > ${day})
              and m.since_on <= ${day}
          union all select a.organisation_id, m.born_number from member m
            cross join lateral (select a.organisation_id from member_affiliation a where a.county_id = m.county_id and a.member_id = m.id
              and a.from_on <= ${day} order by a.from_on desc limit 1) a
            where m.county_id = $1 and m.state <> 'merged' and m.joined_on <= ${day} and (m.ended_on is null or m.ended_on > ${day})
              and m.since_on > ${day}) m
        group by 1) s
      cross join (values ('members.over-60'), ('members.average-age')) as k(measure_id) where $3 <> ''`,
  },
];
