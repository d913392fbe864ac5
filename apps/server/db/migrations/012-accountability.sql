-- From gap to closed, weak-and-lax organisations, responsibility, inspections (R3.5-R3.8).

create table problem (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  source text not null check (source in ('score', 'inspection', 'appraisal', 'hand')),
  inspection_id uuid,
  period_id text,
  target_id text,
  title text not null check (char_length(title) between 2 and 200),
  criteria text[] not null,
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
  closed_on date,
  previous_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, period_id) references period (county_id, id),
  foreign key (county_id, previous_id) references problem (county_id, id),
  check ((state = 'closed') = (closed_on is not null))
);
create index problem_path on problem (county_id, path);
create index problem_organisation on problem (county_id, organisation_id, state);
create index problem_previous on problem (county_id, previous_id) where previous_id is not null;
create index problem_inspection on problem (county_id, inspection_id) where inspection_id is not null;
comment on table problem is 'A gap that was found and where; closed when all its remedies are (R3.5)';
comment on column problem.period_id is 'The period whose score stands before the remedies; null where none was computed yet';
comment on column problem.previous_id is 'The closed problem that has come back with this one';
select protect_subtree('problem');

insert into problem (county_id, id, organisation_id, path, source, period_id, target_id, title, criteria, found_on, state, closed_on, created_by, created_at)
select county_id, id, organisation_id, path, 'score', period_id, target_id, title, criteria, created_at::date,
  case when state in ('closed', 'cancelled') then state else 'open' end, case when state = 'closed' then closed_on end, created_by, created_at
from remedy;

alter table remedy add column problem_id uuid;
update remedy set problem_id = id;
alter table remedy alter column problem_id set not null;
alter table remedy add foreign key (county_id, problem_id) references problem (county_id, id);
create index remedy_problem on remedy (county_id, problem_id);
alter table remedy drop column period_id, drop column target_id, drop column criteria;
alter table remedy add column end_state text not null default '' check (char_length(end_state) <= 400);
alter table remedy add column reported_by text;
alter table remedy add column reported_on date;
alter table remedy add column verified_by text;
alter table remedy add column escalation integer not null default 0 check (escalation between 0 and 2);
alter table remedy add column escalated_to uuid;
alter table remedy add column next_notice_on date;
update remedy set next_notice_on = due_on - 7 where state = 'open';
create index remedy_path on remedy (county_id, path);
create index remedy_notice on remedy (county_id, next_notice_on) where state = 'open' and next_notice_on is not null;
create index remedy_escalated on remedy (county_id, escalated_to) where escalated_to is not null;
comment on column remedy.end_state is 'What shall be so when it is done';
comment on column remedy.reported_by is 'User who reported it done: somebody else verifies';
comment on column remedy.escalated_to is 'The organisation above that was told of its being overdue';
comment on column remedy.next_notice_on is 'When the next reminder or escalation is due; null: none any more';

create table remedy_event (
  county_id integer not null,
  remedy_id uuid not null,
  nth integer not null,
  path text not null,
  act text not null,
  on_date date not null,
  note text not null default '',
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, remedy_id, nth),
  foreign key (county_id, remedy_id) references remedy (county_id, id)
);
comment on table remedy_event is 'What was done about a remedy, in its order; reminders and escalations too';
select protect_subtree('remedy_event');

create table remedy_evidence (
  county_id integer not null,
  id uuid not null,
  remedy_id uuid not null,
  path text not null,
  sha256 text not null,
  name text not null check (char_length(name) between 1 and 200),
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, remedy_id) references remedy (county_id, id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index remedy_evidence_remedy on remedy_evidence (county_id, remedy_id);
select protect_subtree('remedy_evidence');

-- Which counties have reminders to send, over all of them: ids only.
create function counties_to_remind(day date) returns table (county_id integer)
language sql stable security definer set search_path = public
as $$
  select distinct r.county_id from remedy r where r.state = 'open' and r.next_notice_on <= day
$$;
grant execute on function counties_to_remind(date) to lc_app;

create table weak_organisation (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  period_id text,
  named_on date not null,
  by_rule boolean not null,
  grounds text[] not null,
  reason text not null default '',
  figures jsonb not null default '{}',
  state text not null default 'named' check (state in ('named', 'rectifying', 'lifted')),
  plan text not null default '',
  helper text not null default '',
  plan_due_on date,
  lifted_on date,
  named_by text not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, period_id) references period (county_id, id),
  check ((state = 'lifted') = (lifted_on is not null)),
  check (state = 'named' or (plan <> '' and helper <> ''))
);
create unique index weak_organisation_open on weak_organisation (county_id, organisation_id) where lifted_on is null;
create index weak_organisation_path on weak_organisation (county_id, path);
comment on table weak_organisation is 'Weak-and-lax organisations, found by rule when a quarter is locked or named by decision (R3.6)';
comment on column weak_organisation.figures is 'What the rule rested on, by ground';
select protect_subtree('weak_organisation');

create table weak_progress (
  county_id integer not null,
  weak_id uuid not null,
  month date not null check (extract(day from month) = 1),
  path text not null,
  progress text not null check (char_length(progress) between 2 and 1000),
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, weak_id, month),
  foreign key (county_id, weak_id) references weak_organisation (county_id, id)
);
comment on table weak_progress is 'What was done in a month; the last word of the month counts';
select protect_subtree('weak_progress');

create table weak_appraisal (
  county_id integer not null,
  weak_id uuid not null,
  nth integer not null,
  path text not null,
  on_date date not null,
  lifted boolean not null,
  finding text not null check (char_length(finding) between 2 and 1000),
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, weak_id, nth),
  foreign key (county_id, weak_id) references weak_organisation (county_id, id)
);
comment on table weak_appraisal is 'Appraisals by an organisation above; one that lifts ends it';
select protect_subtree('weak_appraisal');

alter table responsibility drop constraint responsibility_subject_check;
alter table responsibility add check (subject in ('target', 'standard', 'site', 'remedy'));

create table leading_unit (
  county_id integer not null references county,
  id uuid not null,
  group_id uuid not null,
  path text not null,
  name text not null check (char_length(name) between 2 and 60),
  unit_id uuid,
  leader text not null default '',
  duty text not null default '',
  role text not null check (role in ('head', 'deputy', 'member')),
  plan text not null default '' check (char_length(plan) <= 4000),
  plan_on date,
  ended_on date,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, group_id) references organisation (county_id, id),
  foreign key (county_id, unit_id) references organisation (county_id, id)
);
create index leading_unit_path on leading_unit (county_id, path);
create index leading_unit_group on leading_unit (county_id, group_id);
comment on table leading_unit is 'Leading groups: who leads and which units belong, each with its plan (R3.7)';
comment on column leading_unit.group_id is 'The committee that has the group';
comment on column leading_unit.path is 'Of the unit where it is in the tree, so that it sees and writes its own plan; else of the group';
select protect_subtree('leading_unit');

create table inspection_round (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  title text not null check (char_length(title) between 2 and 100),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  period_id text not null,
  kind text not null,
  rule text not null check (rule in ('lowest', 'jump', 'never', 'random')),
  size integer not null check (size between 1 and 200),
  seed integer,
  candidates integer not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, period_id) references period (county_id, id),
  check ((rule = 'random') = (seed is not null))
);
create index inspection_round_path on inspection_round (county_id, path);
comment on table inspection_round is 'A round of inspections with how its sample was drawn (R3.8)';
comment on column inspection_round.period_id is 'The period whose claims are looked at';
comment on column inspection_round.candidates is 'How many the sample was drawn from';
select protect_subtree('inspection_round');

create table inspection (
  county_id integer not null,
  id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  inspected_by uuid not null,
  standard_id text not null,
  nth integer not null,
  drawn_for numeric,
  previous_id uuid,
  state text not null default 'planned' check (state in ('planned', 'done')),
  visited_on date,
  inspector text not null default '',
  summary text not null default '',
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, round_id) references inspection_round (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, previous_id) references inspection (county_id, id),
  check ((state = 'done') = (visited_on is not null))
);
create index inspection_path on inspection (county_id, path);
create index inspection_round_of on inspection (county_id, round_id);
create index inspection_organisation on inspection (county_id, organisation_id);
create unique index inspection_again on inspection (county_id, previous_id) where previous_id is not null;
comment on column inspection.drawn_for is 'The score or jump by which the rule chose it';
comment on column inspection.previous_id is 'The inspection whose rectification is looked at again';
select protect_subtree('inspection');

create table inspection_item (
  county_id integer not null,
  inspection_id uuid not null,
  criterion_id text not null,
  path text not null,
  nth integer not null,
  good text not null,
  title text not null,
  points numeric not null,
  claimed numeric,
  verdict text check (verdict in ('as-claimed', 'otherwise')),
  found numeric check (found >= 0 and found <= points),
  note text not null default '' check (char_length(note) <= 1000),
  primary key (county_id, inspection_id, criterion_id),
  foreign key (county_id, inspection_id) references inspection (county_id, id),
  check ((verdict is null) = (found is null))
);
comment on table inspection_item is 'The checklist: a line a criterion of the standard, what the return claimed and what was found';
select protect_subtree('inspection_item');

create table inspection_photo (
  county_id integer not null,
  id uuid not null,
  inspection_id uuid not null,
  criterion_id text not null,
  path text not null,
  sha256 text not null,
  name text not null check (char_length(name) between 1 and 200),
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, inspection_id, criterion_id) references inspection_item (county_id, inspection_id, criterion_id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index inspection_photo_inspection on inspection_photo (county_id, inspection_id);
select protect_subtree('inspection_photo');
