-- The county's list of typical commitments (R4.1).

create table commitment_template (
  county_id integer not null references county,
  id uuid not null,
  level text not null check (level in ('county', 'township', 'organisation', 'member')),
  content text not null check (char_length(content) between 2 and 300),
  offered boolean not null default true,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id)
);
comment on table commitment_template is 'Typical commitments of a county: its own, and of those that come with the product the ones it changed or withdrew';
comment on column commitment_template.offered is 'False: withdrawn; what was begun from it stays';
alter table commitment_template enable row level security;
-- Whoever drafts a commitment begins from the county's list; only the county keeps it.
create policy county_read on commitment_template for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and (select scope_role() not in ('system-administrator', 'public')));
create policy county_insert on commitment_template for insert with check (county_id = nullif(current_setting('lc.county', true), '')::integer
  and (select scope_role() = 'county-officer'));
create policy county_update on commitment_template for update using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and (select scope_role() = 'county-officer'));
revoke delete on commitment_template from lc_app;
