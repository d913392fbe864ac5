import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';

/** What the member register knows of the structure of each organisation's members (R1.4). */
export const memberMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['members.over-60', 'members.average-age'],
    // Own members only: the tree adds them up. Those whose place changed after the day count where they were then.
    sql: `select s.organisation_id, k.measure_id,
        case k.measure_id when 'members.over-60' then s.over_60::numeric / s.n else s.years / s.n end as value,
        case k.measure_id when 'members.over-60' then s.over_60::numeric else s.years end as numerator, s.n::numeric as denominator
      from (select coalesce(a.organisation_id, m.organisation_id) as organisation_id, count(*) as n,
          count(*) filter (where (d.number - m.born_number) / 10000 > 60) as over_60,
          sum((d.number - m.born_number) / 10000)::numeric as years
        from (select day, to_char(day, 'YYYYMMDD')::integer as number
            from (select least(p.ends_on, $4::date) as day from period p where p.county_id = $1 and p.id = $2) e) d
        join member m on m.county_id = $1 and m.state <> 'merged' and m.joined_on <= d.day and (m.ended_on is null or m.ended_on > d.day)
        left join lateral (select a.organisation_id from member_affiliation a where a.county_id = m.county_id and a.member_id = m.id
          and m.since_on > d.day and a.from_on <= d.day order by a.from_on desc limit 1) a on m.since_on > d.day
        where m.since_on <= d.day or a.organisation_id is not null group by 1) s
      cross join (values ('members.over-60'), ('members.average-age')) as k(measure_id) where $3 <> ''`,
  },
];
