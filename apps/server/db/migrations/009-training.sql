-- Training (R1.10): yearly plans by level, sessions held, who took part, and attempts to check in by code.

create table training_plan (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  title text not null check (char_length(title) between 2 and 100),
  audience text not null check (audience in ('members', 'secretaries', 'cadres', 'activists', 'new-members')),
  sessions integer not null check (sessions between 1 and 99),
  hours numeric(5, 1) not null check (hours > 0),
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index training_plan_quarter on training_plan (county_id, quarter, organisation_id);
create index training_plan_path on training_plan (county_id, path);
comment on table training_plan is 'What an organisation means to hold in a quarter; the level is that of the organisation (R1.10)';
comment on column training_plan.hours is 'Of all its sessions together';
select protect_subtree('training_plan');

create table training_session (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  plan_id uuid,
  held_on date not null,
  hours numeric(4, 1) not null check (hours > 0),
  topic text not null check (char_length(topic) between 2 and 100),
  teacher text not null default '',
  place text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, plan_id) references training_plan (county_id, id)
);
create index training_session_organisation on training_session (county_id, organisation_id, held_on) where removed_at is null;
create index training_session_held on training_session (county_id, held_on) include (id, hours, plan_id) where removed_at is null;
create index training_session_plan on training_session (county_id, plan_id) where plan_id is not null and removed_at is null;
create index training_session_path on training_session (county_id, path);
select protect_subtree('training_session');

create table training_attendance (
  county_id integer not null,
  session_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  member_ids uuid[] not null,
  heads integer not null generated always as (cardinality(member_ids)) stored,
  primary key (county_id, session_id, organisation_id),
  foreign key (county_id, session_id) references training_session (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index training_attendance_path on training_attendance (county_id, path);
comment on table training_attendance is 'Who took part, by the organisation they belonged to: each sees its own people at a session of its committee';
select protect_subtree('training_attendance');

-- A session of those above is seen by the organisations whose people took part.
create policy of_trainees on training_session for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from training_attendance a where a.county_id = training_session.county_id and a.session_id = training_session.id));

create table training_check_in_failure (
  county_id integer not null,
  session_id uuid not null,
  id uuid not null,
  address_hash bytea not null,
  at timestamptz not null,
  path text not null,
  primary key (county_id, session_id, id),
  foreign key (county_id, session_id) references training_session (county_id, id)
);
comment on table training_check_in_failure is 'Names and endings that fitted nobody, counted so that nobody tries them out; addresses only as keyed hashes';
select protect_subtree('training_check_in_failure');

-- How many members each organisation in scope has, for hours a head: counted in an index, without reading their cards.
create index member_active on member (county_id, organisation_id) where state = 'active';
create function member_heads(wanted_county integer) returns table (path text, heads bigint)
language sql stable security definer set search_path = public
as $$
  select o.path, m.heads
  from (select m.organisation_id, count(*) as heads from member m
    where m.county_id = wanted_county and wanted_county = scope_county() and m.state = 'active' group by m.organisation_id) m
  join organisation o on o.county_id = wanted_county and o.id = m.organisation_id
  where o.path >= nullif(current_setting('lc.lo', true), '') and o.path < nullif(current_setting('lc.hi', true), '')
$$;
grant execute on function member_heads(integer) to lc_app;
