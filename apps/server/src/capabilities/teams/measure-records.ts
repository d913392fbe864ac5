import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

type Rows = { id: string; label: string; marks: string[]; at: string | null; by: string | null }[];

interface Kind {
  readonly kind: string;
  /** Part of the team's page. */
  readonly tab: string;
  /** $1 county, $2 organisation, $3 the day, $4 where the period begins. */
  readonly sql: string;
}

/** Who held one of the posts: those of the day first, then who left last; everybody where nobody ever held one. */
const holders = (posts: string): Kind => ({
  kind: 'post-holding',
  tab: 'holders',
  sql: `select h.id, p.name || ' ' || h.from_on || ' – ' || coalesce(h.until_on::text, '') as label, array['teams.post.' || h.post] as marks,
      h.created_at as at, h.created_by as by
    from post_holding h join team_person p on p.county_id = h.county_id and p.id = h.person_id
    where h.county_id = $1 and h.organisation_id = $2 and h.from_on <= $3 and $4::date is not null
      and (${posts} or not exists (select 1 from post_holding h where h.county_id = $1 and h.organisation_id = $2 and h.from_on <= $3 and ${posts}))
    order by (h.until_on is null or h.until_on > $3) desc, h.until_on desc nulls first, h.from_on desc, h.id limit 50`,
});

/** Everybody in office on the day, the secretary first, with the latest assessment. */
const able: Kind = {
  kind: 'enrichment-assessment',
  tab: 'ability',
  sql: `select p.id, concat_ws(' ', p.name, a.on_date) as label, array_append(h.posts, 'teams.able.' ||
      case when a.able then 'able' when not a.able then 'unable' else 'unassessed' end) as marks, a.created_at as at, a.by_name as by
    from (select person_id, array_agg('teams.post.' || post order by from_on, post) as posts, bool_or(post = 'secretary') as secretary
      from post_holding where county_id = $1 and organisation_id = $2 and from_on <= $3 and (until_on is null or until_on > $3)
        and $4::date is not null group by person_id) h
    join team_person p on p.county_id = $1 and p.id = h.person_id
    left join lateral (select a.able, a.on_date, a.created_at, a.by_name from enrichment_assessment a
      where a.county_id = $1 and a.organisation_id = $2 and a.person_id = h.person_id and a.on_date <= $3 and a.withdrawn_at is null
      order by a.on_date desc, a.created_at desc limit 1) a on true
    order by h.secretary desc, a.able desc nulls last, p.name, p.id limit 50`,
};

const reserve: Kind = {
  kind: 'reserve-cadre',
  tab: 'reserve',
  sql: `select r.id, p.name || ' ' || r.from_on || ' – ' || coalesce(r.until_on::text, '') as label, '{}'::text[] as marks,
      r.created_at as at, null as by
    from reserve_cadre r join team_person p on p.county_id = r.county_id and p.id = r.person_id
    where r.county_id = $1 and r.organisation_id = $2 and r.from_on <= $3 and $4::date is not null
    order by (r.until_on is null or r.until_on > $3) desc, r.from_on desc, r.id limit 50`,
};

/** Papers with a date; of those before the period only the latest where the period has none. */
const papers = (kind: string, rows: string, since: string): Kind => ({
  kind,
  tab: 'decisions',
  sql: `with papers as (${rows})
    select id, on_date || ' ' || label as label, array_append(marks, case when on_date < $4::date then 'explain.record.earlier' end) as marks,
      created_at as at, by_name as by
    from papers p where on_date <= $3 and on_date >= ${since} order by on_date desc, created_at desc, id limit 50`,
});

/** From the beginning of the period on, or from the latest before it. */
const ofPeriod = 'least($4::date, (select max(on_date) from papers where on_date <= $3))';
/** In force for longer than a period. */
const ofAnyTime = "'-infinity'::date";

const kinds: Readonly<Record<string, Kind>> = {
  'teams.complete': holders('true'),
  'teams.secretary-vacant-months': holders("h.post = 'secretary'"),
  'teams.combined-post': holders("h.post in ('secretary', 'village-director')"),
  'teams.secretary-enrichment': able,
  'teams.enrichment': able,
  'teams.reserve': reserve,
  'teams.rules-adopted': papers(
    'team-paper',
    `select id, on_date, title as label, array['explain.record.rules'] as marks, created_at, by_name from team_rules
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null
     union all select id, on_date, matter, array['explain.record.decision'], created_at, by_name from team_decision
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null`,
    ofAnyTime,
  ),
  'teams.study-sessions': papers(
    'study-session',
    `select id, on_date, topic as label, '{}'::text[] as marks, created_at, by_name from study_session
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null`,
    ofPeriod,
  ),
  'teams.discipline-case': papers(
    'discipline-case',
    `select c.id, c.on_date, p.name as label, case when c.serious then array['teams.serious'] else '{}' end as marks, c.created_at, c.by_name
     from discipline_case c join team_person p on p.county_id = c.county_id and p.id = c.person_id
     where c.county_id = $1 and c.organisation_id = $2 and c.withdrawn_at is null`,
    ofPeriod,
  ),
};

/** What a figure of a team rests on: who holds which post, who is able, who is in reserve, and its papers (R1.7, R1.8, R1.12). */
export async function teamRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const wanted = kinds[of.measureId];
  if (!wanted) return [];
  const rows: Rows = await tx.many(wanted.sql, [tx.countyId, of.organisationId, of.endsOn, of.startsOn]);
  return rows.map((r) => ({
    ...r,
    marks: r.marks.filter((mark) => mark !== null),
    kind: wanted.kind,
    link: `/teams/${of.organisationId}?tab=${wanted.tab}`,
  }));
}

/** The industries and places that should have a branch, those without one first (R1.3). */
export async function coverageRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{ id: string; name: string; covered: boolean; created_at: string }>(
    `select id, name, coalesce(covered_from <= $3, false) as covered, created_at from coverage_point
     where county_id = $1 and organisation_id = $2 and from_on <= $3 and (ended_on is null or ended_on > $3)
     order by 3, name, id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'coverage-point',
    id: r.id,
    label: r.name,
    marks: [`coverage.state.${r.covered ? 'covered' : 'uncovered'}`],
    at: r.created_at,
    by: null,
    link: '/coverage',
  }));
}
