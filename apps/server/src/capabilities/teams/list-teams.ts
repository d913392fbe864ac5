import type { listTeams as contract, TeamRow } from '@lianchuang/domain/teams/contract';
import type { Post } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';

interface Row {
  id: string;
  name: string;
  kind: string;
  township: string | null;
  registered: boolean;
  seats: number;
  held: number;
  vacant: Post[];
  secretary: string | null;
  since: string | null;
  combined: boolean | null;
  people: number;
  able: number;
  assessed: number;
  secretary_able: boolean | null;
  reserve: number;
  rules: boolean;
  term_until: string | null;
}

/** How every team in scope stands today (R1.7, R1.8): one query, one row an organisation, those without a team too. */
const query = `
  with present as (
    select h.organisation_id, h.post, h.person_id, h.from_on, p.name,
      (select a.able from enrichment_assessment a where a.county_id = h.county_id and a.organisation_id = h.organisation_id
         and a.person_id = h.person_id and a.withdrawn_at is null order by a.on_date desc, a.created_at desc limit 1) as able
    from post_holding h join team_person p on p.county_id = h.county_id and p.id = h.person_id
    where h.county_id = $1 and h.path >= $2 and h.path < $3 and h.until_on is null),
  filled as (select organisation_id, post, count(*) as n from present group by organisation_id, post),
  posts as (
    select t.organisation_id, sum(t.seats) as seats, sum(least(t.seats, coalesce(f.n, 0))) as held,
      array_agg(t.post) filter (where t.seats > coalesce(f.n, 0)) as vacant
    from team_post t left join filled f on f.organisation_id = t.organisation_id and f.post = t.post
    where t.county_id = $1 and t.path >= $2 and t.path < $3 group by t.organisation_id),
  person as (select distinct organisation_id, person_id, able from present),
  people as (
    select organisation_id, count(*) as people, count(*) filter (where able) as able, count(able) as assessed
    from person group by organisation_id),
  reserve as (
    select organisation_id, count(*) as n from reserve_cadre
    where county_id = $1 and path >= $2 and path < $3 and until_on is null group by organisation_id),
  rules as (select distinct organisation_id from team_rules where county_id = $1 and path >= $2 and path < $3 and withdrawn_at is null),
  term as (
    select distinct on (organisation_id) organisation_id, until_on from team_term
    where county_id = $1 and path >= $2 and path < $3 and committee = 'party' order by organisation_id, from_on desc)
  select o.id, v.name, o.kind, u.name as township, x.organisation_id is not null as registered,
    coalesce(q.seats, 0) as seats, coalesce(q.held, 0) as held, coalesce(q.vacant, '{}') as vacant, s.name as secretary, s.from_on as since,
    case when o.kind = 'village-branch' and x.organisation_id is not null then coalesce(s.person_id = d.person_id, false) end as combined,
    coalesce(x.people, 0) as people, coalesce(x.able, 0) as able, coalesce(x.assessed, 0) as assessed, s.able as secretary_able,
    coalesce(r.n, 0) as reserve, l.organisation_id is not null as rules, m.until_on as term_until
  from organisation o
  join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
  left join organisation_version u on u.county_id = v.county_id and u.organisation_id = v.supervisor_id and u.valid_to is null
  left join posts q on q.organisation_id = o.id
  left join people x on x.organisation_id = o.id
  left join present s on s.organisation_id = o.id and s.post = 'secretary'
  left join present d on d.organisation_id = o.id and d.post = 'village-director'
  left join reserve r on r.organisation_id = o.id
  left join rules l on l.organisation_id = o.id
  left join term m on m.organisation_id = o.id
  where o.county_id = $1 and o.path >= $2 and o.path < $3 and o.dissolved_on is null order by o.path`;

export async function listTeams(tx: ReadTx): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<Row>(query, [tx.countyId, tx.scope.lo, tx.scope.hi]);
  return {
    items: rows.map(
      (r): TeamRow => ({
        organisation: { id: r.id, name: r.name, kind: r.kind },
        township: r.township,
        registered: r.registered,
        seats: r.seats,
        held: r.held,
        vacant: r.vacant,
        secretary: r.secretary !== null && r.since !== null ? { name: r.secretary, since: r.since } : null,
        combined: r.combined,
        people: r.people,
        able: r.able,
        assessed: r.assessed,
        secretaryAble: r.secretary_able,
        reserve: r.reserve,
        rules: r.rules,
        termUntil: r.term_until,
      }),
    ),
  };
}
