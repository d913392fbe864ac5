import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { coverageRecords, teamRecords } from './measure-records.ts';

/** The day as of which a period is reckoned, and where it begins. */
const day = `day as materialized (
  select least(ends_on, $4::date) as today, starts_on, kind from period where county_id = $1 and id = $2 and $3 <> '')`;

/** What the registers of teams know (R1.7, R1.8, R1.12), each once it has something of the organisation in it. */
export const teamMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: [
      'teams.complete',
      'teams.secretary-vacant-months',
      'teams.combined-post',
      'teams.secretary-enrichment',
      'teams.enrichment',
    ],
    records: teamRecords,
    // One reading of who holds what. Only a village has the post of village director. A vacancy counts in whole months
    // since the last secretary left, or since the team was first entered. Ability speaks once someone of the village is
    // assessed; who is not counts as not able, and whoever holds two posts counts once.
    sql: `with ${day},
      held as materialized (
        select h.organisation_id, h.post, h.person_id, h.from_on, h.until_on,
          h.until_on is null or h.until_on > d.today as now
        from day d join post_holding h on h.county_id = $1 and h.from_on <= d.today),
      team_of as (
        select organisation_id, min(from_on) as first_on, max(until_on) filter (where post = 'secretary') as left_on,
          max(person_id::text) filter (where now and post = 'secretary') as secretary,
          max(person_id::text) filter (where now and post = 'village-director') as director from held group by 1),
      filled as (select organisation_id, post, count(*) as n from held where now group by 1, 2),
      posts as materialized (
        select t.organisation_id, bool_and(coalesce(f.n, 0) >= t.seats) as complete, bool_or(t.post = 'village-director') as village,
          bool_or(t.post = 'village-director' and t.seats > 0) as directed
        from team_post t left join filled f on f.organisation_id = t.organisation_id and f.post = t.post
        where t.county_id = $1 group by 1),
      assessed as (
        select distinct on (a.organisation_id, a.person_id) a.organisation_id, a.person_id, a.able
        from day d join enrichment_assessment a on a.county_id = $1 and a.on_date <= d.today and a.withdrawn_at is null
        order by a.organisation_id, a.person_id, a.on_date desc, a.created_at desc),
      people as (
        select organisation_id, person_id, bool_or(post = 'secretary') as secretary from held where now group by 1, 2),
      village as materialized (
        select p.organisation_id, count(*) as people, count(*) filter (where a.able) as able, count(a.able) as assessed,
          coalesce(bool_or(a.able) filter (where p.secretary), false) as secretary
        from people p join posts q on q.organisation_id = p.organisation_id and q.village
        left join assessed a on a.organisation_id = p.organisation_id and a.person_id = p.person_id
        group by p.organisation_id)
      select t.organisation_id, m.measure_id, m.value, null::numeric as numerator, null::numeric as denominator
      from day d cross join team_of t join posts p on p.organisation_id = t.organisation_id
      cross join lateral age(d.today, coalesce(t.left_on, t.first_on)) as gone
      cross join lateral (values
        ('teams.complete', p.complete::int::numeric),
        ('teams.secretary-vacant-months', case when t.secretary is not null then 0
          else extract(year from gone) * 12 + extract(month from gone) end),
        ('teams.combined-post', case when p.directed then coalesce(t.secretary = t.director, false)::int::numeric end)) as m(measure_id, value)
      where m.value is not null
      union all
      select organisation_id, 'teams.enrichment', able::numeric / people, able::numeric, people::numeric from village where assessed > 0
      union all
      select organisation_id, 'teams.secretary-enrichment', secretary::int, null, null from village where assessed > 0`,
  },
  {
    source: 'record',
    measures: ['teams.reserve', 'teams.rules-adopted', 'teams.study-sessions', 'teams.discipline-case'],
    records: teamRecords,
    // Rules count with a decision recorded within the year; a half-year and a year take the mean of their quarters' sessions.
    sql: `with ${day}
      select r.organisation_id, 'teams.reserve' as measure_id,
        count(*) filter (where r.until_on is null or r.until_on > d.today)::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from day d join reserve_cadre r on r.county_id = $1 and r.from_on <= d.today
      join organisation o on o.county_id = r.county_id and o.id = r.organisation_id and o.kind = 'village-branch'
      group by r.organisation_id
      union all
      select p.organisation_id, 'teams.rules-adopted', (bool_or(p.rules) and bool_or(p.on_date > d.today - interval '1 year' and not p.rules))::int, null, null
      from day d join (
        select organisation_id, on_date, true as rules from team_rules where county_id = $1 and withdrawn_at is null
        union all select organisation_id, on_date, false from team_decision where county_id = $1 and withdrawn_at is null) p
        on p.on_date <= d.today
      group by p.organisation_id
      union all
      select s.organisation_id, 'teams.study-sessions', count(*) filter (where s.on_date >= d.starts_on), null, null
      from day d join study_session s on s.county_id = $1 and s.on_date <= d.today and s.withdrawn_at is null and d.kind = 'quarter'
      join organisation o on o.county_id = s.county_id and o.id = s.organisation_id and o.kind in ('township-committee', 'agri-department')
      group by s.organisation_id
      union all
      select c.organisation_id, 'teams.discipline-case', bool_or(c.serious and c.on_date >= d.starts_on)::int, null, null
      from day d join discipline_case c on c.county_id = $1 and c.on_date <= d.today and c.withdrawn_at is null
      group by c.organisation_id`,
  },
  {
    source: 'record',
    measures: ['organisations.coverage'],
    records: coverageRecords,
    // Each organisation answers for its own list; those below a township for theirs.
    sql: `with ${day}
      select c.organisation_id, 'organisations.coverage' as measure_id,
        count(*) filter (where c.covered_from <= d.today)::numeric / count(*) as value,
        (count(*) filter (where c.covered_from <= d.today))::numeric as numerator, count(*)::numeric as denominator
      from day d join coverage_point c on c.county_id = $1 and c.from_on <= d.today and (c.ended_on is null or c.ended_on > d.today)
      group by c.organisation_id`,
  },
];
