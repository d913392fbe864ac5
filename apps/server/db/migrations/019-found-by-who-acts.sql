-- A people's appraisal with a poor result opens a problem itself (R4.2, R3.5).

alter table problem add column appraisal_id uuid;
alter table problem add foreign key (county_id, appraisal_id) references appraisal (county_id, id);
alter table problem add check (appraisal_id is null or source = 'appraisal');
create unique index problem_appraisal on problem (county_id, appraisal_id) where appraisal_id is not null;
comment on column problem.appraisal_id is 'The round whose result opened it, once a round; null where it was entered by hand';

-- A county leader enters visits to the point that is the leader's own, and changes nothing else of any (R5.2).
create function is_own_liaison_point(wanted_county integer, leader_organisation uuid, leader text) returns boolean
language sql stable set search_path = public
as $$
  select exists (select 1 from app_user u
    join role_assignment a on a.county_id = u.county_id and a.user_id = u.user_id and a.organisation_id = leader_organisation
    where u.county_id = wanted_county and u.user_id = scope_user() and u.display_name = leader)
$$;
grant execute on function is_own_liaison_point(integer, uuid, text) to lc_app;
create policy leader_enters on liaison_visit as restrictive for insert with check (scope_role() <> 'county-leader'
  or exists (select 1 from liaison_point l where l.county_id = liaison_visit.county_id and l.id = liaison_visit.point_id
    and l.until_on is null and is_own_liaison_point(l.county_id, l.leader_organisation_id, l.leader_name)));
create policy leader_counts on liaison_point as restrictive for update using (scope_role() <> 'county-leader'
  or is_own_liaison_point(county_id, leader_organisation_id, leader_name));
create policy leader_adds on liaison_point as restrictive for insert with check (scope_role() <> 'county-leader');
