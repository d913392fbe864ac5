-- Development of members, mobile members, posts for members without office (R1.5, R1.6, R1.9, R7.2).

create table development_person (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  name text not null check (char_length(name) between 2 and 40),
  sort_key text not null,
  sex text not null check (sex in ('male', 'female')),
  born_on date not null,
  ethnic_group text not null,
  education text not null,
  occupation text not null default '',
  capable_villager boolean not null default false,
  identity_sealed bytea not null,
  identity_hash bytea not null,
  identity_masked text not null,
  phone_sealed bytea,
  phone_masked text,
  state text not null default 'applicant'
    check (state in ('applicant', 'activist', 'development-target', 'probationary', 'full-member', 'withdrawn', 'refused')),
  applied_on date not null,
  joined_on date,
  full_on date,
  ended_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check ((state in ('withdrawn', 'refused')) = (ended_on is not null)),
  check ((state = 'full-member') = (full_on is not null))
);
create unique index development_person_identity on development_person (county_id, identity_hash) where ended_on is null;
create index development_person_path on development_person (county_id, path, sort_key);
create index development_person_organisation on development_person (county_id, organisation_id);
create index development_person_joined on development_person (county_id, joined_on) where joined_on is not null;
comment on table development_person is 'Who is on the way to membership, from the application on (R1.5); state and dates follow from development_step';
comment on column development_person.id is 'Also the id of the member, once the committee has approved';
comment on column development_person.joined_on is 'Day of the vote of the branch, on which the probation began; null before the approval';
select protect_subtree('development_person');

create table development_step (
  county_id integer not null,
  person_id uuid not null,
  id uuid not null,
  nth integer not null,
  path text not null,
  act text not null,
  on_date date not null,
  entitled integer,
  present integer,
  in_favour integer,
  passed boolean,
  days numeric,
  hours numeric,
  months integer,
  note text not null default '',
  by_name text not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_reason text,
  primary key (county_id, person_id, id),
  foreign key (county_id, person_id) references development_person (county_id, id),
  check ((taken_back_at is null) = (taken_back_reason is null))
);
comment on table development_step is 'What was done, in its order; a step taken back stays with its reason and no longer counts';
select protect_subtree('development_step');

create table development_deadline (
  county_id integer not null,
  person_id uuid not null,
  nth integer not null,
  organisation_id uuid not null,
  path text not null,
  what text not null check (what in ('talk', 'observe', 'approve', 'confirm')),
  opens_on date not null,
  due_on date not null,
  done_on date,
  primary key (county_id, person_id, nth),
  foreign key (county_id, person_id) references development_person (county_id, id)
);
create index development_deadline_path on development_deadline (county_id, path) where done_on is null;
create index development_deadline_due on development_deadline (county_id, due_on);
comment on table development_deadline is 'What is or was to be done by when; written anew from the steps of a person after each of them';
select protect_subtree('development_deadline');

create table development_document (
  county_id integer not null,
  id uuid not null,
  person_id uuid not null,
  path text not null,
  act text not null,
  sha256 text not null,
  name text not null,
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, person_id) references development_person (county_id, id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index development_document_person on development_document (county_id, person_id);
comment on column development_document.act is 'The step it belongs to; apply for the application itself';
select protect_subtree('development_document');

create table development_plan (
  county_id integer not null,
  organisation_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  path text not null,
  planned integer not null check (planned between 0 and 9999),
  version integer not null default 1,
  updated_by text not null,
  updated_at timestamptz not null,
  primary key (county_id, organisation_id, year),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
comment on table development_plan is 'How many a committee plans to take in during a year (R1.5)';
select protect_subtree('development_plan');

create table cultivation (
  county_id integer not null,
  id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  started_on date not null,
  project text not null,
  helper text not null default '',
  became_on date,
  evidence text,
  ended_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check ((became_on is null) = (evidence is null)),
  check (became_on is null or ended_on is null)
);
create unique index cultivation_open on cultivation (county_id, member_id) where ended_on is null;
create index cultivation_path on cultivation (county_id, path);
comment on table cultivation is 'Members on the way to being capable villagers (R7.2); the other path is development_person';
select protect_subtree('cultivation');

create table mobile_member (
  county_id integer not null,
  id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  left_on date not null,
  place text not null,
  work text not null default '',
  contact_branch text not null default '',
  returned_on date,
  last_contact_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (returned_on is null or returned_on >= left_on)
);
create unique index mobile_member_away on mobile_member (county_id, member_id) where returned_on is null;
create index mobile_member_path on mobile_member (county_id, path);
create index mobile_member_organisation on mobile_member (county_id, organisation_id);
comment on table mobile_member is 'Members who are away: where, since when, which branch keeps in contact (R1.6)';
comment on column mobile_member.contact_branch is 'Usually far away and in no register of ours, hence by name; empty: none yet';
comment on column mobile_member.last_contact_on is 'The latest of mobile_contact, so that lists need not look';
select protect_subtree('mobile_member');

create table mobile_contact (
  county_id integer not null,
  mobile_id uuid not null,
  id uuid not null,
  path text not null,
  on_date date not null,
  how text not null check (how in ('phone', 'visit', 'letter', 'online', 'at-home')),
  by_name text not null,
  note text not null default '',
  at timestamptz not null,
  primary key (county_id, mobile_id, id),
  foreign key (county_id, mobile_id) references mobile_member (county_id, id)
);
create index mobile_contact_on on mobile_contact (county_id, mobile_id, on_date);
select protect_subtree('mobile_contact');

create table assigned_post (
  county_id integer not null,
  id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  post text not null,
  duties text not null,
  household_group text not null default '',
  from_on date not null,
  until_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (until_on is null or until_on >= from_on)
);
create index assigned_post_path on assigned_post (county_id, path);
create index assigned_post_member on assigned_post (county_id, member_id);
create index assigned_post_organisation on assigned_post (county_id, organisation_id);
comment on table assigned_post is 'Posts of members without office (R1.9)';
comment on column assigned_post.post is 'One of the usual posts by its identifier, or any other name as written';
select protect_subtree('assigned_post');

create table post_report (
  county_id integer not null,
  post_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  path text not null,
  on_date date not null,
  report text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, post_id, year),
  foreign key (county_id, post_id) references assigned_post (county_id, id)
);
comment on table post_report is 'What the holder of a post reports at the end of a year (R1.9)';
select protect_subtree('post_report');

create table post_exemption (
  county_id integer not null,
  member_id uuid not null,
  organisation_id uuid not null,
  path text not null,
  reason text not null check (reason in ('in-office', 'unable', 'other')),
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, member_id),
  foreign key (county_id, member_id) references member (county_id, id)
);
comment on table post_exemption is 'Members who are not expected to hold a post: in office already, ill (R1.9)';
select protect_subtree('post_exemption');

-- How many members of an organisation could hold a post, without reading their cards.
create index member_by_birth on member (county_id, organisation_id, born_on) where state = 'active';
-- New members of the last twelve months.
create index member_by_joining on member (county_id, joined_on);
