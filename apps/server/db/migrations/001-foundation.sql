-- Counties, the dated tree, people's roles, the campaign definition, audit and idempotency.
-- county_id stands first in every key, so that the same schema shards by county.

create table county (
  county_id integer primary key,
  name text not null check (char_length(name) between 2 and 60),
  division_code text,
  demonstration boolean not null default false,
  today date,
  first_year integer not null check (first_year between 1990 and 2100),
  next_label integer not null default 1,
  created_at timestamptz not null
);
comment on column county.today is 'Demonstration counties stand at this day; null: the machine''s clock';
comment on column county.next_label is 'Next number for organisation.label; labels are base 36, four characters, unique in the county';

create table organisation (
  county_id integer not null references county,
  id uuid not null,
  kind text not null,
  code text,
  label text not null check (label ~ '^[0-9a-z]{4}$'),
  path text not null,
  founded_on date not null,
  dissolved_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, label),
  check (dissolved_on is null or dissolved_on >= founded_on)
);
create unique index organisation_code on organisation (county_id, code) where code is not null and dissolved_on is null;
create index organisation_path on organisation (county_id, path);
comment on column organisation.path is 'Labels from the root, each followed by a dot: access path of today. What is absorbed hangs under its heir, so that the heir sees its history';

create table organisation_version (
  county_id integer not null,
  organisation_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null check (char_length(name) between 2 and 60),
  sort_key text not null,
  supervisor_id uuid,
  administrator_id uuid,
  reason text,
  path text not null,
  primary key (county_id, organisation_id, valid_from),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, supervisor_id) references organisation (county_id, id),
  foreign key (county_id, administrator_id) references organisation (county_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index organisation_version_supervisor on organisation_version (county_id, supervisor_id);
create index organisation_version_path on organisation_version (county_id, path);
comment on table organisation_version is 'Name and place in the tree from a date (inclusive) to a date (exclusive): the two edges supervision and administration (R1.1, R1.2)';
comment on column organisation_version.sort_key is 'Pinyin, because the collation is C';
comment on column organisation_version.path is 'Access path of today, as in organisation; the tree of a date is in supervisor_id';

create table app_user (
  county_id integer not null references county,
  user_id text not null,
  username text not null,
  display_name text not null,
  disabled boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (county_id, user_id),
  unique (county_id, username)
);

create table role_assignment (
  county_id integer not null,
  id uuid not null,
  user_id text not null,
  role text not null,
  organisation_id uuid not null,
  path text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, user_id, role, organisation_id),
  foreign key (county_id, user_id) references app_user (county_id, user_id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index role_assignment_organisation on role_assignment (county_id, organisation_id);

create table definition_version (
  county_id integer not null references county,
  id integer not null,
  valid_from date not null,
  note text not null,
  definition jsonb not null,
  source_text text not null,
  changes jsonb not null default '[]',
  hash text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id)
);
comment on table definition_version is 'The campaign as data; periods that start on or after valid_from use it, a locked period keeps the one it was locked with';

create table audit_head (
  county_id integer primary key references county,
  seq bigint not null default 0,
  hash text not null default ''
);
create table audit_entry (
  county_id integer not null,
  seq bigint not null,
  entry text not null,
  hash text not null,
  at timestamptz not null,
  action text generated always as (entry::jsonb ->> 'action') stored,
  entity text generated always as (entry::jsonb ->> 'entity') stored,
  entity_id text generated always as (entry::jsonb ->> 'entityId') stored,
  actor text generated always as (entry::jsonb ->> 'actor') stored,
  primary key (county_id, seq)
);
create index audit_entry_action on audit_entry (county_id, action, seq desc);
comment on column audit_entry.entry is 'The exact text that was hashed: hash = sha256(hash of the entry before || entry)';

create table idempotency_key (
  county_id integer not null,
  user_id text not null,
  key uuid not null,
  route text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (county_id, user_id, key)
);

create table notification (
  county_id integer not null,
  id uuid not null,
  user_id text not null,
  kind text not null,
  params jsonb not null default '{}',
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, user_id) references app_user (county_id, user_id)
);
create index notification_user on notification (county_id, user_id, created_at desc);

create table file (
  county_id integer not null references county,
  sha256 text not null,
  size integer not null check (size between 0 and 52428800),
  media_type text not null,
  created_at timestamptz not null,
  primary key (county_id, sha256)
);
