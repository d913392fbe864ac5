import { definitionAt } from '../campaign/public.ts';

/**
 * SQL of all that somebody has to answer for (R3.7), once each: the targets at the county, the main standard and, of a
 * village, the activity site of every organisation there is, and remedies that are not closed, whose owner stands first
 * until somebody else is named. `first_responsible` is null where there is nobody. `day`: of the definition that says
 * targets and standards. The list, the measure and its records read it, so that they agree. `$1` is the county.
 */
export const wantedSubjects = (day: string): string => `
  select s.subject, s.subject_id, s.title, o.id as organisation_id, o.kind, o.path, v.name, r.id,
    coalesce(r.first_responsible, s.owner) as first_responsible, r.leader_in_charge, r.department, r.updated_at,
    coalesce(r.version, 0) as version
  from (
    select x.subject, x.subject_id, x.title, k.id as organisation_id, null::text as owner
    from (${definitionAt(day)}) d
    cross join lateral (
      select 'target' as subject, t ->> 'id' as subject_id, t ->> 'title' as title, 'county-committee' as kind
      from jsonb_array_elements(d.definition -> 'targets') t
      union all select 'standard', t ->> 'id', t ->> 'title', t ->> 'for' from jsonb_array_elements(d.definition -> 'standards') t
        where t ->> 'main' is distinct from 'false'
      union all select 'site', 'activity-site', null, 'village-branch') x
    join organisation k on k.county_id = $1 and k.kind = x.kind and k.dissolved_on is null
    union all
    select 'remedy', m.id::text, m.title, m.organisation_id, m.owner from remedy m
    where m.county_id = $1 and m.state in ('open', 'done')) s
  join organisation o on o.county_id = $1 and o.id = s.organisation_id
  join organisation_version v on v.county_id = $1 and v.organisation_id = o.id and v.valid_to is null
  left join responsibility r on r.county_id = $1 and r.subject = s.subject and r.subject_id = s.subject_id
    and r.organisation_id = o.id`;
