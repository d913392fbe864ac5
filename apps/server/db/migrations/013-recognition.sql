-- Models, liaison and recognition (R5.1-R5.5).

create table award_quota (
  county_id integer not null references county,
  year integer not null check (year between 1990 and 2100),
  kind text not null check (kind in ('banner-committee', 'benchmark-branch', 'red-star-member', 'advanced-collective', 'excellent-civil-servant')),
  path text not null,
  nominations_until date not null,
  least integer,
  most integer,
  conferred integer not null default 0 check (conferred >= 0),
  numbered integer not null default 0 check (numbered >= conferred),
  opened_by text not null,
  opened_at timestamptz not null,
  primary key (county_id, year, kind),
  check (conferred <= most),
  check ((least is null) = (most is null))
);
comment on table award_quota is 'How many of a kind a year may honour: whoever decides holds the row, and the check refuses one too many (R5.1)';
comment on column award_quota.most is 'Null: nothing limits how many';
comment on column award_quota.numbered is 'The last number given to a certificate; one that is revoked keeps its own';
select protect_subtree('award_quota');
-- Everybody in the county nominates within it.
create policy county_read on award_quota for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and scope_role() <> 'system-administrator');
revoke delete on award_quota from lc_app;

create table nomination (
  county_id integer not null,
  id uuid not null,
  year integer not null,
  kind text not null,
  organisation_id uuid not null,
  path text not null,
  member_id uuid,
  person_name text,
  post text not null default '' check (char_length(post) <= 60),
  deeds text not null check (char_length(deeds) <= 4000),
  state text not null default 'nominated'
    check (state in ('nominated', 'shortlisted', 'publicity', 'conferred', 'rejected', 'withdrawn', 'revoked')),
  judgement text check (judgement in ('strongly', 'in-favour', 'reserved', 'against')),
  judgement_note text not null default '',
  publicity_from date,
  publicity_until date,
  decided_on date,
  decision text not null default '',
  revoked_on date,
  certificate integer,
  reason text not null default '',
  nominated_by text not null,
  nominated_on date not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, year, kind) references award_quota (county_id, year, kind),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check ((member_id is null) = (person_name is null)),
  check ((kind in ('red-star-member', 'excellent-civil-servant')) = (member_id is not null)),
  check (state not in ('publicity', 'conferred', 'revoked') or (publicity_from is not null and publicity_until is not null)),
  check ((state in ('conferred', 'revoked')) = (decided_on is not null and certificate is not null)),
  check ((state = 'revoked') = (revoked_on is not null)),
  check (decided_on > publicity_until)
);
create index nomination_path on nomination (county_id, path);
create unique index nomination_certificate on nomination (county_id, year, kind, certificate) where certificate is not null;
create unique index nomination_once on nomination (county_id, year, kind, (coalesce(member_id, organisation_id)))
  where state not in ('rejected', 'withdrawn', 'revoked');
comment on table nomination is 'A unit or a member put forward for an honour of the year, until it is decided (R5.1)';
comment on column nomination.person_name is 'As it was when nominated: it stands on the certificate';
select protect_subtree('nomination');
revoke delete on nomination from lc_app;

create table nomination_objection (
  county_id integer not null,
  nomination_id uuid not null,
  id uuid not null,
  path text not null,
  received_on date not null,
  from_whom text not null,
  text text not null,
  finding text not null check (finding in ('open', 'unfounded', 'founded')),
  answer text not null,
  primary key (county_id, nomination_id, id),
  foreign key (county_id, nomination_id) references nomination (county_id, id)
);
create index nomination_objection_path on nomination_objection (county_id, path);
select protect_subtree('nomination_objection');
-- Who objected is told to whoever decides, and not to whom the objection is about.
create policy county_only on nomination_objection as restrictive for select
  using (scope_role() in ('county-officer', 'county-leader', 'auditor', 'system'));
revoke delete on nomination_objection from lc_app;

create table recognition_bar (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  subject text not null check (subject in ('unit', 'person')),
  member_id uuid,
  person_name text,
  cause text not null check (cause in ('return-missed', 'target-missed', 'decision')),
  period_id text,
  target_id text,
  reason text not null check (char_length(reason) between 2 and 400),
  raised_on date not null,
  raised_by text not null,
  lifted_on date,
  lifted_by text,
  lift_reason text,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, member_id) references member (county_id, id),
  check ((subject = 'person') = (person_name is not null)),
  check (cause = 'decision' or period_id is not null),
  check ((cause = 'target-missed') = (target_id is not null)),
  check ((lifted_on is null) = (lift_reason is null))
);
create index recognition_bar_path on recognition_bar (county_id, path);
create index recognition_bar_organisation on recognition_bar (county_id, organisation_id) where lifted_on is null;
create index recognition_bar_member on recognition_bar (county_id, member_id) where lifted_on is null;
create unique index recognition_bar_once on recognition_bar (county_id, organisation_id, subject, cause, period_id, (coalesce(target_id, '')))
  where cause <> 'decision';
comment on table recognition_bar is 'Units that may not be honoured as advanced and persons who may not be honoured as excellent; lifted by decision only (R5.4)';
comment on column recognition_bar.person_name is 'The secretary of the unit who missed the task, whether a member of the register or not';
select protect_subtree('recognition_bar');
revoke delete on recognition_bar from lc_app;

create table typical_case (
  county_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  path text not null,
  found text not null check (found in ('improvement', 'first-to-line', 'seen')),
  period_id text,
  from_total numeric,
  to_total numeric,
  title text not null check (char_length(title) between 2 and 60),
  text text not null default '' check (char_length(text) <= 8000),
  state text not null default 'drafted' check (state in ('drafted', 'submitted', 'approved', 'published', 'withdrawn')),
  reason text not null default '',
  written_by text not null,
  published_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (found = 'seen' or (period_id is not null and to_total is not null)),
  check (state <> 'published' or published_on is not null)
);
create index typical_case_path on typical_case (county_id, path);
comment on column typical_case.organisation_name is 'As it was then: who reads a published case elsewhere does not see the organisation';
comment on table typical_case is 'Model experience: pointed at by the scores or seen, written up, reviewed, published (R5.5)';
select protect_subtree('typical_case');
-- What is published everybody in the county may learn from.
create policy published_read on typical_case for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and state = 'published' and scope_role() <> 'system-administrator');
revoke delete on typical_case from lc_app;

create table liaison_point (
  county_id integer not null,
  id uuid not null,
  person_id uuid not null,
  leader_organisation_id uuid not null,
  leader_name text not null,
  leader_post text not null,
  organisation_id uuid not null,
  path text not null,
  from_on date not null,
  until_on date,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, person_id) references team_person (county_id, id),
  foreign key (county_id, leader_organisation_id) references organisation (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check (until_on >= from_on)
);
create unique index liaison_point_one on liaison_point (county_id, person_id) where until_on is null;
create index liaison_point_path on liaison_point (county_id, path);
comment on table liaison_point is 'Which place a leader looks after (R5.2); its path is the place''s, so that the place sees who comes';
comment on column liaison_point.leader_name is 'As it was then: the place does not see the team of the county';
select protect_subtree('liaison_point');
revoke delete on liaison_point from lc_app;

create table liaison_visit (
  county_id integer not null,
  point_id uuid not null,
  id uuid not null,
  path text not null,
  on_date date not null,
  found text not null check (char_length(found) between 2 and 400),
  solved text not null default '' check (char_length(solved) <= 400),
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, point_id, id),
  foreign key (county_id, point_id) references liaison_point (county_id, id)
);
create index liaison_visit_path on liaison_visit (county_id, path);
select protect_subtree('liaison_visit');
revoke update, delete on liaison_visit from lc_app;

create table demonstration_point (
  county_id integer not null,
  id uuid not null,
  committee_id uuid not null,
  path text not null,
  place_id uuid not null,
  place_path text not null,
  place_name text not null,
  place_kind text not null,
  theme text not null check (char_length(theme) between 2 and 200),
  from_on date not null,
  ended_on date,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, committee_id) references organisation (county_id, id),
  foreign key (county_id, place_id) references organisation (county_id, id),
  check (ended_on >= from_on)
);
create unique index demonstration_point_one on demonstration_point (county_id, committee_id, place_id) where ended_on is null;
create index demonstration_point_path on demonstration_point (county_id, path);
create index demonstration_point_place on demonstration_point (county_id, place_path);
comment on table demonstration_point is 'Places a committee makes an example of (R5.3, T19); the committee''s, and the place reads it';
comment on column demonstration_point.place_name is 'As it was then: the organs work committee''s points may lie outside its part of the tree';
select protect_subtree('demonstration_point');
create policy of_place on demonstration_point for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and place_path >= nullif(current_setting('lc.lo', true), '') and place_path < nullif(current_setting('lc.hi', true), '')
  and scope_role() <> 'system-administrator');
revoke delete on demonstration_point from lc_app;
