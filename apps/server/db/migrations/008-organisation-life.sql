-- Organisation life (R1.11): meetings with attendance, what stood there before a correction, photographs,
-- and the grades of the yearly members' appraisal.

create table meeting (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  kind text not null check (kind in ('members-meeting', 'committee-meeting', 'group-meeting', 'lecture', 'life-meeting', 'members-appraisal')),
  held_on date not null,
  topic text not null check (char_length(topic) between 2 and 100),
  place text not null default '',
  host text not null default '',
  group_name text not null default '',
  agenda text not null default '',
  minutes text not null default '',
  decisions text not null default '',
  present_ids uuid[] not null default '{}',
  excused_ids uuid[] not null default '{}',
  absent_ids uuid[] not null default '{}',
  present integer not null generated always as (cardinality(present_ids)) stored,
  entitled integer not null generated always as (cardinality(present_ids) + cardinality(excused_ids) + cardinality(absent_ids)) stored,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
comment on table meeting is 'Regular meetings, lectures, organisation-life meetings and members'' appraisals, each with who was there (R1.11)';
comment on column meeting.present_ids is 'Members of that day, as lists: one row a meeting instead of one a person, thirty times fewer to write and to count';
comment on column meeting.group_name is 'Party group of a group meeting';
comment on column meeting.removed_at is 'Deleted by mistake of entry; what it was stays for the audit';
create index meeting_organisation on meeting (county_id, organisation_id, held_on) where removed_at is null;
create index meeting_held on meeting (county_id, held_on, organisation_id, kind) include (present, entitled) where removed_at is null;
create index meeting_appraisal on meeting (county_id, held_on, organisation_id) where removed_at is null and kind = 'members-appraisal';
create index meeting_path on meeting (county_id, path, held_on);
select protect_subtree('meeting');

create table meeting_correction (
  county_id integer not null,
  meeting_id uuid not null,
  version integer not null,
  before jsonb not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  path text not null,
  primary key (county_id, meeting_id, version),
  foreign key (county_id, meeting_id) references meeting (county_id, id)
);
comment on table meeting_correction is 'What a meeting''s record said as this version, before it was corrected';
select protect_subtree('meeting_correction');

create table meeting_photo (
  county_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  sha256 text not null,
  name text not null check (char_length(name) between 1 and 200),
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  path text not null,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meeting (county_id, id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index meeting_photo_meeting on meeting_photo (county_id, meeting_id);
select protect_subtree('meeting_photo');

create table members_appraisal (
  county_id integer not null,
  organisation_id uuid not null,
  year integer not null,
  meeting_id uuid not null,
  excellent_ids uuid[] not null default '{}',
  qualified_ids uuid[] not null default '{}',
  basically_qualified_ids uuid[] not null default '{}',
  unqualified_ids uuid[] not null default '{}',
  path text not null,
  primary key (county_id, organisation_id, year),
  unique (county_id, meeting_id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, meeting_id) references meeting (county_id, id)
);
comment on table members_appraisal is 'Grades of the members at the appraisal of a year: one a year and organisation (R1.11)';
select protect_subtree('members_appraisal');

-- Who belonged to an organisation in scope on a day, also those who belong elsewhere now: their later place is out of
-- sight of the branch, and only through it could one tell that they have left.
create function members_on(wanted_county integer, wanted_organisation uuid, wanted_day date)
returns table (id uuid, name text, sort_key text, probationary boolean)
language sql stable security definer set search_path = public
as $$
  select m.id, m.name, m.sort_key, m.full_on is null or m.full_on > wanted_day
  from organisation o
  join member_affiliation a on a.county_id = o.county_id and a.organisation_id = o.id and a.from_on <= wanted_day
  join member m on m.county_id = a.county_id and m.id = a.member_id and m.state <> 'merged'
  where o.county_id = wanted_county and wanted_county = scope_county() and o.id = wanted_organisation
    and o.path >= nullif(current_setting('lc.lo', true), '') and o.path < nullif(current_setting('lc.hi', true), '')
    and not exists (select 1 from member_affiliation later where later.county_id = a.county_id and later.member_id = a.member_id
      and later.from_on > a.from_on and later.from_on <= wanted_day)
$$;
grant execute on function members_on(integer, uuid, date) to lc_app;

-- Names for lists of attendance: of those who belong, or once belonged, to an organisation in scope.
create function member_names(wanted_county integer, wanted uuid[]) returns table (id uuid, name text, sort_key text)
language sql stable security definer set search_path = public
as $$
  select m.id, m.name, m.sort_key from member m
  where m.county_id = wanted_county and wanted_county = scope_county() and m.id = any(wanted)
    and exists (select 1 from member_affiliation a where a.county_id = m.county_id and a.member_id = m.id
      and a.path >= nullif(current_setting('lc.lo', true), '') and a.path < nullif(current_setting('lc.hi', true), ''))
$$;
grant execute on function member_names(integer, uuid[]) to lc_app;
