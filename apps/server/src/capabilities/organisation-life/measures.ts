import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { organisationLifeRecords } from './measure-records.ts';

/**
 * What the register of organisation life knows (R1.11). It speaks for an organisation from its first record on. Half-years
 * and years gather their quarters, so that a second lecture in one quarter does not make up for none in the other.
 */
export const organisationLifeMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['life.meetings', 'life.attendance', 'life.appraisal-held'],
    records: organisationLifeRecords,
    // The same rule as regularity() of the domain. A year without an appraisal shows only after a year of records.
    sql: `select f.organisation_id, x.measure_id, x.numerator / x.denominator as value,
        case when x.measure_id <> 'life.appraisal-held' then x.numerator end as numerator,
        case when x.measure_id <> 'life.appraisal-held' then x.denominator end as denominator
      from (
        select o.id as organisation_id, kept.since, q.day, h.present, h.entitled, a.organisation_id is not null as appraised,
          month.due, quarter.due as quarter_due,
          least(coalesce(h.members, 0), quarter.due) + least(coalesce(h.lectures, 0), quarter.due)
            + least(coalesce(h.committee, 0), month.due) + least(coalesce(h.groups, 0), month.due) as held
        from (select p.county_id, p.starts_on, p.ends_on, least(p.ends_on, $4::date) as day from period p
          where p.county_id = $1 and p.id = $2 and p.kind = 'quarter' and $3 <> '') q
        join organisation o on o.county_id = q.county_id
        cross join lateral (select m.held_on as since from meeting m where m.county_id = o.county_id and m.organisation_id = o.id
          and m.removed_at is null order by m.held_on limit 1) kept
        cross join lateral (select count(*)::numeric as due from (values (0), (1), (2)) as n(months)
          where (q.starts_on + make_interval(months => n.months))::date >= o.founded_on
            and (q.starts_on + make_interval(months => n.months + 1))::date - 1 <= q.day) month
        cross join lateral (select case when o.founded_on <= q.starts_on and q.day = q.ends_on then 1 else 0 end::numeric as due) quarter
        left join (
          select m.organisation_id, count(*) filter (where m.kind = 'members-meeting')::numeric as members,
            count(*) filter (where m.kind = 'lecture')::numeric as lectures, count(*) filter (where m.kind = 'committee-meeting')::numeric as committee,
            count(*) filter (where m.kind = 'group-meeting')::numeric as groups, sum(m.present)::numeric as present, sum(m.entitled)::numeric as entitled
          from meeting m join period p on p.county_id = m.county_id and p.id = $2
          where m.county_id = $1 and m.removed_at is null and m.held_on >= p.starts_on and m.held_on <= least(p.ends_on, $4::date)
            and m.kind in ('members-meeting', 'committee-meeting', 'group-meeting', 'lecture')
          group by m.organisation_id) h on h.organisation_id = o.id
        left join (
          select distinct m.organisation_id from meeting m join period p on p.county_id = m.county_id and p.id = $2
          where m.county_id = $1 and m.removed_at is null and m.kind = 'members-appraisal' and m.held_on <= least(p.ends_on, $4::date)
            and m.held_on > least(p.ends_on, $4::date) - interval '1 year') a on a.organisation_id = o.id
        where kept.since <= q.day
      ) f
      cross join lateral (values
        ('life.meetings', f.held, f.due * 2 + f.quarter_due * 2),
        ('life.attendance', f.present, f.entitled),
        ('life.appraisal-held', case when f.appraised then 1 else 0 end::numeric,
          case when f.appraised or f.since <= f.day - interval '1 year' then 1 end::numeric)
      ) as x(measure_id, numerator, denominator)
      where x.denominator > 0`,
  },
];
