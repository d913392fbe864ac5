-- Votes in secret (R4.2, R4.5): boxes with one-time codes, the people's appraisal, duty reports.

create table ballot_box (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  held_by text not null check (held_by in ('above', 'county', 'own')),
  purpose text not null check (purpose in ('appraisal', 'duty-report')),
  title text not null check (char_length(title) between 2 and 100),
  questions text[] not null check (cardinality(questions) between 1 and 13),
  comments boolean not null,
  closes_on date,
  state text not null default 'open' check (state in ('open', 'closed')),
  slips integer not null default 0,
  used bytea not null default '',
  voided bytea not null default '',
  exchanged integer not null default 0,
  paper integer not null default 0,
  content bytea,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (state = 'closed' or content is not null)
);
create index ballot_box_path on ballot_box (county_id, path);
comment on table ballot_box is 'One vote. What was cast is only in content, which every voice writes anew as a whole: no row, place in a file, transaction or time belongs to one voice (docs/adr/0015-secret-ballots.md)';
comment on column ballot_box.held_by is 'Whose people run the vote (print slips, enter paper, close): of any organisation above, of the county, or its own too';
comment on column ballot_box.used is 'A bit for each number of a slip: a voice was cast with its code, or it was exchanged for a paper slip';
comment on column ballot_box.exchanged is 'Codes given back for a paper slip without a number';
comment on column ballot_box.paper is 'Paper slips counted';
comment on column ballot_box.content is 'Counts and comments, sealed and of a round size, so that a copy of the database before and after a voice tells nothing of it; gone when the box is closed';
select protect_subtree('ballot_box');
revoke delete on ballot_box from lc_app;

create table ballot_code (
  county_id integer not null,
  hash bytea not null,
  box_id uuid not null,
  number integer not null check (number > 0),
  path text not null,
  primary key (county_id, hash),
  foreign key (county_id, box_id) references ballot_box (county_id, id)
);
create unique index ballot_code_number on ballot_code (county_id, box_id, number);
comment on table ballot_code is 'One-time codes as keyed hashes; never touched again after they were printed, so that no row tells when its code was used';
select protect_subtree('ballot_code');
revoke update, delete on ballot_code from lc_app;

create table ballot_paper (
  county_id integer not null,
  box_id uuid not null,
  id uuid not null,
  path text not null,
  slips integer not null check (slips > 0),
  state text not null check (state in ('entered', 'differing', 'counted', 'discarded')),
  first_entry jsonb,
  second_entry jsonb,
  first_user text not null,
  first_name text not null,
  second_user text,
  second_name text,
  primary key (county_id, box_id, id),
  foreign key (county_id, box_id) references ballot_box (county_id, id),
  check (state in ('entered', 'differing') or (first_entry is null and second_entry is null))
);
comment on table ballot_paper is 'A pile of paper slips, entered by two people; the entries are gone once they agree and are counted';
select protect_subtree('ballot_paper');
revoke delete on ballot_paper from lc_app;

create table appraisal (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  box_id uuid not null,
  state text not null default 'open' check (state in ('open', 'closed', 'published', 'cancelled')),
  opened_on date not null,
  opened_by text not null,
  closed_on date,
  published_on date,
  reason text not null default '',
  voices integer,
  tally jsonb,
  content integer,
  counted integer,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, box_id) references ballot_box (county_id, id),
  check ((tally is null) = (counted is null)),
  check (tally is null or voices >= 10)
);
create index appraisal_organisation on appraisal (county_id, organisation_id, closed_on desc);
create index appraisal_path on appraisal (county_id, path);
comment on table appraisal is 'One round in which the people judge an organisation and its commitments (R4.2)';
comment on column appraisal.tally is 'Voices by question and answer; null under ten voices, which are never kept';
comment on column appraisal.content is 'Satisfied and basically satisfied with the organisation as a whole';
comment on column appraisal.counted is 'Voices on the organisation as a whole without those who do not know';
select protect_subtree('appraisal');
revoke delete on appraisal from lc_app;

create table appraisal_comment (
  county_id integer not null,
  appraisal_id uuid not null,
  id uuid not null,
  path text not null,
  text text not null check (char_length(text) between 1 and 200),
  state text not null default 'unread' check (state in ('unread', 'shown', 'withheld')),
  primary key (county_id, appraisal_id, id),
  foreign key (county_id, appraisal_id) references appraisal (county_id, id)
);
comment on table appraisal_comment is 'Taken out of the box all at once in no order when the round is closed; shown once somebody has read it';
select protect_subtree('appraisal_comment');
revoke delete on appraisal_comment from lc_app;

create table duty_report (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  audience text not null check (audience in ('county-plenum', 'own-plenum')),
  reporter text not null check (char_length(reporter) between 2 and 40),
  held_on date not null,
  present integer not null check (present between 1 and 999),
  text text not null default '' check (char_length(text) <= 20000),
  exchanges jsonb not null default '[]',
  box_id uuid,
  state text not null default 'drafted' check (state in ('drafted', 'voting', 'graded', 'cancelled')),
  tally jsonb,
  voices integer,
  grade integer check (grade between 0 and 3),
  version integer not null default 1,
  created_by text not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, box_id) references ballot_box (county_id, id)
);
create index duty_report_organisation on duty_report (county_id, organisation_id, held_on desc);
create index duty_report_path on duty_report (county_id, path);
comment on table duty_report is 'A secretary reports on party building to a plenum, is questioned and graded in secret (R4.5)';
comment on column duty_report.grade is '3 good, 2 fairly good, 1 average, 0 poor: the mean of the voices, rounded; null under three voices';
select protect_subtree('duty_report');
revoke delete on duty_report from lc_app;
