-- Leadership teams: posts, who holds them from when to when, reserve cadres, enrichment ability, rules of procedure,
-- decisions, study sessions, discipline cases (R1.7, R1.8, R1.12); industries and places that should have a branch (R1.3).

create table team (
  county_id integer not null,
  organisation_id uuid not null,
  path text not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (county_id, organisation_id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
comment on table team is 'The team of an organisation, made with the first entry; its version guards posts, terms and holders';

create table team_post (
  county_id integer not null,
  organisation_id uuid not null,
  post text not null,
  seats integer not null check (seats between 0 and 15),
  path text not null,
  primary key (county_id, organisation_id, post),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  check (seats <= 1 or post not in ('secretary', 'village-director'))
);
comment on column team_post.seats is '0: the post is no longer there, its history is';

create table team_term (
  county_id integer not null,
  organisation_id uuid not null,
  committee text not null check (committee in ('party', 'village')),
  from_on date not null,
  until_on date not null,
  path text not null,
  primary key (county_id, organisation_id, committee, from_on),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  check (until_on > from_on)
);

create table team_person (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  member_id uuid,
  name text not null check (char_length(name) between 2 and 40),
  sex text not null check (sex in ('male', 'female')),
  born_on date not null,
  education text not null,
  origins text[] not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  foreign key (county_id, member_id) references member (county_id, id)
);
create unique index team_person_member on team_person (county_id, organisation_id, member_id) where member_id is not null;
create index team_person_organisation on team_person (county_id, organisation_id);
comment on table team_person is 'Somebody in a team or on its reserve list, once for each team whatever posts are held; a member of the register, or not';
comment on column team_person.origins is 'veteran, returned-youth, graduate, capable-villager; as known when entered';

create table post_holding (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  post text not null,
  seat integer not null check (seat between 1 and 15),
  person_id uuid not null,
  from_on date not null,
  until_on date,
  leaving text check (leaving in ('term-ended', 'transferred', 'resigned', 'dismissed', 'deceased')),
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, organisation_id, post, seat, from_on),
  foreign key (county_id, organisation_id, post) references team_post (county_id, organisation_id, post),
  foreign key (county_id, person_id) references team_person (county_id, id),
  check (until_on > from_on),
  check ((until_on is null) = (leaving is null)),
  check (seat = 1 or post not in ('secretary', 'village-director'))
);
create unique index post_holding_present on post_holding (county_id, organisation_id, post, seat) where until_on is null;
comment on table post_holding is 'Who holds a seat of a post from a day to a day (not included): never two at once (R1.7). Rows stay';
comment on index post_holding_present is 'One present holder a seat; spans of the past are compared while the team is held';

create table reserve_cadre (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  person_id uuid not null,
  from_on date not null,
  until_on date,
  outcome text check (outcome in ('appointed', 'withdrawn')),
  plan text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  foreign key (county_id, person_id) references team_person (county_id, id),
  check (until_on >= from_on),
  check ((until_on is null) = (outcome is null))
);
create unique index reserve_cadre_present on reserve_cadre (county_id, person_id) where until_on is null;
create index reserve_cadre_organisation on reserve_cadre (county_id, organisation_id);

create table enrichment_assessment (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  person_id uuid not null,
  on_date date not null,
  able boolean not null,
  evidence text not null check (char_length(evidence) between 2 and 1000),
  file_sha256 text,
  file_name text,
  by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  foreign key (county_id, person_id) references team_person (county_id, id),
  foreign key (county_id, file_sha256) references file (county_id, sha256)
);
create index enrichment_assessment_organisation on enrichment_assessment (county_id, organisation_id, person_id, on_date desc);
comment on table enrichment_assessment is 'Whether somebody of the team has enrichment ability, and what shows it; the latest by date counts (R1.8)';

create table team_rules (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  title text not null,
  text text not null,
  on_date date not null,
  file_sha256 text,
  file_name text,
  by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  foreign key (county_id, file_sha256) references file (county_id, sha256)
);
create index team_rules_organisation on team_rules (county_id, organisation_id);

create table team_decision (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  on_date date not null,
  matter text not null,
  proposed_by text not null,
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  abstained integer not null check (abstained >= 0),
  result text not null check (result in ('adopted', 'rejected', 'deferred')),
  by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  check (result <> 'adopted' or votes_for * 2 > votes_for + votes_against + abstained)
);
create index team_decision_organisation on team_decision (county_id, organisation_id, on_date desc);

create table study_session (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  on_date date not null,
  topic text not null,
  by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id)
);
create index study_session_organisation on study_session (county_id, organisation_id, on_date desc);

create table discipline_case (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  person_id uuid not null,
  on_date date not null,
  serious boolean not null,
  decision text not null,
  by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references team (county_id, organisation_id),
  foreign key (county_id, person_id) references team_person (county_id, id)
);
create index discipline_case_organisation on discipline_case (county_id, organisation_id);

create table coverage_point (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  name text not null check (char_length(name) between 2 and 60),
  type text not null check (type in ('industry', 'association', 'labour-base', 'market', 'enterprise')),
  people integer not null check (people >= 0),
  members integer not null check (members >= 0),
  from_on date not null,
  ended_on date,
  branch_id uuid,
  covered_from date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, branch_id) references organisation (county_id, id),
  check ((branch_id is null) = (covered_from is null)),
  check (ended_on >= from_on)
);
create index coverage_point_organisation on coverage_point (county_id, organisation_id);
comment on table coverage_point is 'An industry or place of a village or township that should have a branch, and the one it has (R1.3)';

do $$
declare t text;
begin
  foreach t in array array['team', 'team_post', 'team_term', 'team_person', 'post_holding', 'reserve_cadre', 'enrichment_assessment',
    'team_rules', 'team_decision', 'study_session', 'discipline_case', 'coverage_point'] loop
    perform protect_subtree(t::regclass);
  end loop;
end $$;
