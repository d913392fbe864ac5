-- Four-level commitments (R4.1) and service record cards (R4.4).

create table commitment (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  member_id uuid,
  level text not null check (level in ('county', 'township', 'organisation', 'member')),
  content text not null check (char_length(content) between 2 and 300),
  due_on date not null,
  state text not null check (state in ('draft', 'submitted', 'sent-back', 'approved', 'published', 'reported', 'fulfilled', 'unkept', 'withdrawn')),
  published_on date,
  fulfilled_on date,
  asked_how text check (asked_how in ('meeting', 'households')),
  asked_who text,
  asked_on date,
  asked_kept boolean,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check ((level = 'member') = (member_id is not null)),
  check ((published_on is not null) = (state in ('published', 'reported', 'fulfilled', 'unkept'))),
  check ((fulfilled_on is not null) = (state = 'fulfilled')),
  check (num_nulls(asked_how, asked_who, asked_on, asked_kept) in (0, 4))
);
create index commitment_organisation on commitment (county_id, organisation_id, due_on);
create index commitment_due on commitment (county_id, due_on) include (organisation_id, level, fulfilled_on, published_on);
create index commitment_path on commitment (county_id, path, due_on);
create index commitment_member on commitment (county_id, member_id) where member_id is not null;
comment on table commitment is 'What county, townships, organisations and members promise the people, by when, and whether it was kept (R4.1)';
comment on column commitment.asked_who is 'Name of the meeting or of the households that said whether it was kept; not a ballot';
select protect_subtree('commitment');
revoke delete on commitment from lc_app;

create table commitment_event (
  county_id integer not null,
  commitment_id uuid not null,
  number integer not null,
  act text not null,
  at timestamptz not null,
  by_name text not null,
  note text not null default '',
  path text not null,
  primary key (county_id, commitment_id, number),
  foreign key (county_id, commitment_id) references commitment (county_id, id)
);
comment on table commitment_event is 'Steps of a commitment in their order, with what was said of each';
select protect_subtree('commitment_event');
revoke update, delete on commitment_event from lc_app;

create table commitment_evidence (
  county_id integer not null,
  id uuid not null,
  commitment_id uuid not null,
  sha256 text not null,
  name text not null check (char_length(name) between 1 and 200),
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  path text not null,
  primary key (county_id, id),
  foreign key (county_id, commitment_id) references commitment (county_id, id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index commitment_evidence_commitment on commitment_evidence (county_id, commitment_id) where removed_at is null;
select protect_subtree('commitment_evidence');
revoke delete on commitment_evidence from lc_app;

create table service_card (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  member_id uuid,
  household text not null check (char_length(household) between 1 and 40 and household !~ '[0-9]'),
  visited_on date not null,
  request text not null default '',
  promise text not null default '',
  promised_by date,
  result text not null default '',
  closed_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check (closed_on is null or (closed_on >= visited_on and request <> '' and result <> '')),
  check (promised_by is null or promised_by >= visited_on)
);
create index service_card_organisation on service_card (county_id, organisation_id, visited_on) where removed_at is null;
create index service_card_visited on service_card (county_id, visited_on) include (organisation_id, closed_on) where removed_at is null and request <> '';
create index service_card_path on service_card (county_id, path, visited_on) where removed_at is null;
create index service_card_open on service_card (county_id, path, promised_by) where removed_at is null and request <> '' and closed_on is null;
comment on table service_card is 'Contacts with households: what was asked, promised and done (R4.4); households by name only';
select protect_subtree('service_card');
revoke delete on service_card from lc_app;
