-- Selection of cadres (R2.1-R2.4): elections in rounds, open competition, secondment, the change of terms.

create table term_change (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  title text not null,
  starts_on date not null,
  stages jsonb not null,
  previous_id uuid,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, previous_id) references term_change (county_id, id)
);
comment on table term_change is 'A programme of stages for all villages, run by the county committee (R2.4)';
comment on column term_change.stages is 'List of id, title, fromOn, untilOn, by: tick, or what the elections show';
select protect_subtree('term_change');
-- Everybody in the county works to it.
create policy county_read on term_change for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and scope_role() <> 'system-administrator');

create table term_change_tick (
  county_id integer not null,
  term_change_id uuid not null,
  organisation_id uuid not null,
  stage_id text not null,
  path text not null,
  reached_on date not null,
  by_name text not null,
  primary key (county_id, term_change_id, organisation_id, stage_id),
  foreign key (county_id, term_change_id) references term_change (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index term_change_tick_path on term_change_tick (county_id, path);
comment on table term_change_tick is 'A village has reached a stage that no election shows';
select protect_subtree('term_change_tick');

create table election (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  kind text not null check (kind in ('branch', 'village-committee')),
  term_change_id uuid,
  posts jsonb not null,
  rules jsonb not null,
  started_on date not null,
  state text not null default 'running' check (state in ('running', 'elected', 'failed', 'annulled')),
  concluded_on date,
  annulled_on date,
  reason text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, term_change_id) references term_change (county_id, id),
  check ((state = 'running') = (concluded_on is null)),
  check ((state = 'annulled') = (annulled_on is not null))
);
create index election_path on election (county_id, path);
create index election_organisation on election (county_id, organisation_id, concluded_on);
create index election_term_change on election (county_id, term_change_id);
comment on table election is 'Two recommendations, one election: of a branch by its members, of a village committee by the villagers (R2.1)';
comment on column election.posts is 'List of role and seats';
comment on column election.rules is 'The shares that decide, as they were when it began';
select protect_subtree('election');

create table election_candidate (
  county_id integer not null,
  election_id uuid not null,
  id uuid not null,
  path text not null,
  role text not null,
  name text not null,
  member_id uuid,
  born_on date not null,
  education text not null,
  capable_villager boolean not null,
  admitted boolean,
  refusal text not null default '',
  elected boolean not null default false,
  number integer not null,
  primary key (county_id, election_id, id),
  foreign key (county_id, election_id) references election (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check (not elected or admitted)
);
create index election_candidate_path on election_candidate (county_id, path);
select protect_subtree('election_candidate');

create table election_round (
  county_id integer not null,
  election_id uuid not null,
  id uuid not null,
  path text not null,
  number integer not null,
  kind text not null check (kind in ('villagers-recommendation', 'members-recommendation', 'review', 'election', 'second-ballot')),
  attempt integer not null,
  posts jsonb not null,
  held_on date not null,
  entitled integer not null,
  present integer not null,
  issued integer not null,
  returned integer not null,
  valid integer not null,
  votes jsonb not null,
  decisions jsonb not null,
  tellers text[] not null,
  note text not null,
  state text not null default 'entered' check (state in ('entered', 'confirmed')),
  outcome text check (outcome in ('passed', 'partial', 'failed')),
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  confirmed_by text,
  confirmed_by_name text,
  confirmed_at timestamptz,
  primary key (county_id, election_id, id),
  unique (county_id, election_id, kind, attempt),
  unique (county_id, election_id, number),
  foreign key (county_id, election_id) references election (county_id, id),
  check (present between 0 and entitled and issued between 0 and present),
  -- Tallies never exceed what was issued: with more ballots back than handed out, none is counted.
  check (returned >= 0 and valid between 0 and least(issued, returned) and (returned <= issued or valid = 0)),
  check ((state = 'confirmed') = (outcome is not null and confirmed_by is not null and confirmed_at is not null)),
  -- Two tellers: whoever confirms is not who entered.
  check (confirmed_by is null or confirmed_by <> entered_by)
);
create index election_round_path on election_round (county_id, path);
comment on table election_round is 'One attempt at one round; once confirmed it never changes, a failed one is repeated as the next attempt (R2.1)';
comment on column election_round.posts is 'The seats it was held for';
select protect_subtree('election_round');
create policy confirmed_stays on election_round as restrictive for update using (state <> 'confirmed') with check (true);
create policy confirmed_is_kept on election_round as restrictive for delete using (state <> 'confirmed');

create table competition (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  post text not null,
  text text not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  state text not null default 'open' check (state in ('open', 'checking', 'scoring', 'publicity', 'appointed', 'cancelled')),
  chosen_id uuid,
  publicity_from date,
  publicity_until date,
  appointed_on date,
  reason text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (state not in ('publicity', 'appointed') or (chosen_id is not null and publicity_until is not null)),
  check ((state = 'appointed') = (appointed_on is not null))
);
create index competition_path on competition (county_id, path);
comment on table competition is 'Open competition for a post (R2.2)';
select protect_subtree('competition');

create table competition_application (
  county_id integer not null,
  competition_id uuid not null,
  id uuid not null,
  path text not null,
  name text not null,
  born_on date not null,
  education text not null,
  origin text not null,
  applied_on date not null,
  eligibility text not null check (eligibility in ('unchecked', 'eligible', 'refused')),
  remark text not null,
  primary key (county_id, competition_id, id),
  foreign key (county_id, competition_id) references competition (county_id, id)
);
create index competition_application_path on competition_application (county_id, path);
select protect_subtree('competition_application');

create table competition_score (
  county_id integer not null,
  competition_id uuid not null,
  application_id uuid not null,
  judge text not null,
  path text not null,
  score numeric(5, 2) not null check (score between 0 and 100),
  primary key (county_id, competition_id, application_id, judge),
  foreign key (county_id, competition_id, application_id) references competition_application (county_id, competition_id, id)
);
create index competition_score_path on competition_score (county_id, path);
select protect_subtree('competition_score');

create table competition_objection (
  county_id integer not null,
  competition_id uuid not null,
  id uuid not null,
  path text not null,
  received_on date not null,
  from_whom text not null,
  text text not null,
  finding text not null check (finding in ('open', 'unfounded', 'founded')),
  answer text not null,
  primary key (county_id, competition_id, id),
  foreign key (county_id, competition_id) references competition (county_id, id)
);
create index competition_objection_path on competition_objection (county_id, path);
select protect_subtree('competition_objection');

create table secondment (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  name text not null,
  member_id uuid,
  from_unit text not null,
  post text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  ended_on date check (ended_on >= from_on),
  ended_how text check (ended_how in ('completed', 'recalled')),
  note text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check ((ended_on is null) = (ended_how is null))
);
create index secondment_path on secondment (county_id, path);
comment on table secondment is 'Who is sent from county or township to which organisation, and until when (R2.3)';
select protect_subtree('secondment');
