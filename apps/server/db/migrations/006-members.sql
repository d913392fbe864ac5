-- The member register (R1.4), and what this and every later register needs: policies by subtree, re-homing and
-- statistics that find new tables by themselves.

-- Row-level security of a table whose rows lie at a place in the tree (column path).
create function protect_subtree(t regclass) returns void language plpgsql as $$
declare
  inside text := $p$county_id = nullif(current_setting('lc.county', true), '')::integer
    and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), '')$p$;
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy subtree on %s for all using (%s and scope_role() <> ''system-administrator'') with check (%s)', t, inside, inside);
end $$;
revoke execute on function protect_subtree(regclass) from public;

-- Every table with a column path, or one that ends in _path, follows a move; none has to be listed.
create or replace function rehome(wanted_county integer, old_path text, new_path text) returns void
language plpgsql security definer set search_path = public
as $$
declare t record;
begin
  if wanted_county is distinct from scope_county() or coalesce(scope_role(), '') not in ('county-officer', 'system') then
    raise exception 'rehome outside the scope';
  end if;
  for t in select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and (c.column_name = 'path' or c.column_name like '%\_path') order by 1, 2 loop
    execute format('update %1$I set %2$I = $3 || substr(%2$I, char_length($2) + 1) where county_id = $1 and %2$I >= $2 and %2$I < left($2, -1) || ''/''',
      t.table_name, t.column_name) using wanted_county, old_path, new_path;
  end loop;
end $$;

-- Keys and access paths, which plans are made from: the columns of every index, and the few others searched by.
create or replace function refresh_statistics() returns void
language plpgsql security definer set search_path = public
as $$
declare t record;
begin
  for t in select c.oid::regclass as name, string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (a.attname in ('path', 'kind', 'state', 'reviewer_id', 'question_id', 'measure_id', 'due_on', 'ends_on')
        or exists (select 1 from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey::smallint[])))
    group by c.oid loop
    execute format('analyze %s (%s)', t.name, t.columns);
  end loop;
end $$;

create table member (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  since_on date not null,
  name text not null check (char_length(name) between 2 and 40),
  sort_key text not null,
  initials text not null,
  pinyin text not null generated always as (replace(sort_key, ' ', '')) stored,
  sex text not null check (sex in ('male', 'female')),
  ethnic_group text not null,
  born_on date not null,
  born_number integer not null generated always as
    ((extract(year from born_on) * 10000 + extract(month from born_on) * 100 + extract(day from born_on))::integer) stored,
  education text not null,
  joined_on date not null,
  full_on date,
  state text not null default 'active' check (state in ('active', 'departed', 'deceased', 'expelled', 'withdrawn', 'disqualified', 'merged')),
  ended_on date,
  merged_into uuid,
  identity_sealed bytea not null,
  identity_hash bytea not null,
  identity_masked text not null,
  phone_sealed bytea,
  phone_hash bytea,
  phone_masked text,
  occupation text not null default '',
  special_skills text not null default '',
  veteran boolean not null default false,
  returned_youth boolean not null default false,
  graduate boolean not null default false,
  capable_villager boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, merged_into) references member (county_id, id),
  check (full_on is null or full_on >= joined_on),
  check ((state = 'active') = (ended_on is null))
);
create unique index member_identity on member (county_id, identity_hash) where state <> 'merged';
create index member_phone on member (county_id, phone_hash) where phone_hash is not null;
create index member_path on member (county_id, path, sort_key);
create index member_since on member (county_id, since_on);
create index member_organisation on member (county_id, organisation_id);
create index member_name on member (county_id, name);
create index member_initials on member (county_id, initials text_pattern_ops);
create index member_pinyin on member (county_id, pinyin text_pattern_ops);
comment on table member is 'Party members; the present state of each, with where they belong since when (R1.4)';
comment on column member.organisation_id is 'Where the member belongs; of one who left, where last';
comment on column member.pinyin is 'The sort key in one word, as people type it';
comment on column member.born_number is 'The birth date as 19600229: whole years to a day are the difference over 10000, many times faster than age()';
comment on column member.joined_on is 'Day the probation began';
comment on column member.full_on is 'Day of full membership; null while on probation';
comment on column member.identity_sealed is 'Key number, nonce, tag and cipher text of AES-256-GCM; never in clear';
comment on column member.identity_hash is 'HMAC-SHA-256 of the number, to look it up exactly';
comment on column member.sort_key is 'Pinyin, because the collation is C';

select protect_subtree('member');
create table member_affiliation (
  county_id integer not null,
  member_id uuid not null,
  from_on date not null,
  organisation_id uuid,
  path text not null,
  how text not null check (how in ('joined', 'imported', 'transferred', 'returned', 'departed', 'deceased', 'expelled', 'withdrawn', 'disqualified', 'merged')),
  primary key (county_id, member_id, from_on),
  foreign key (county_id, member_id) references member (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index member_affiliation_organisation on member_affiliation (county_id, organisation_id);
comment on table member_affiliation is 'Where a member belongs from a day on, until the next row: one organisation on any day, by the key (R1.4)';
comment on column member_affiliation.organisation_id is 'Null: a member no more, from this day on';
select protect_subtree('member_affiliation');
create policy of_member on member_affiliation for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from member m where m.county_id = member_affiliation.county_id and m.id = member_affiliation.member_id));

create table member_event (
  county_id integer not null,
  member_id uuid not null,
  id uuid not null,
  on_date date not null,
  kind text not null,
  detail jsonb not null default '{}',
  by_name text not null,
  at timestamptz not null,
  primary key (county_id, member_id, id),
  foreign key (county_id, member_id) references member (county_id, id)
);
comment on table member_event is 'What happened to a member, for the card; whoever sees the member sees it. Never holds a number in clear';
alter table member_event enable row level security;
create policy of_member on member_event for all using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from member m where m.county_id = member_event.county_id and m.id = member_event.member_id));

create table member_transfer (
  county_id integer not null,
  id uuid not null,
  number text not null,
  member_id uuid not null,
  member_name text not null,
  from_organisation_id uuid not null,
  from_name text not null,
  from_kind text not null,
  path text not null,
  to_organisation_id uuid,
  to_name text,
  to_kind text,
  to_path text,
  to_outside text,
  state text not null default 'issued' check (state in ('issued', 'received', 'withdrawn', 'refused')),
  issued_on date not null,
  valid_until date not null,
  ended_on date,
  reason text not null,
  note text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, number),
  foreign key (county_id, member_id) references member (county_id, id),
  foreign key (county_id, from_organisation_id) references organisation (county_id, id),
  foreign key (county_id, to_organisation_id) references organisation (county_id, id),
  check ((to_organisation_id is null) <> (to_outside is null)),
  check ((state = 'issued') = (ended_on is null))
);
create unique index member_transfer_open on member_transfer (county_id, member_id) where state = 'issued';
create index member_transfer_path on member_transfer (county_id, path);
create index member_transfer_to_path on member_transfer (county_id, to_path);
comment on column member_transfer.path is 'Place of the organisation the letter comes from';
comment on column member_transfer.from_name is 'As the letter says: each end sees the name of the other, whose row it may not read';
comment on table member_transfer is 'Letters of transfer: the member belongs where the letter comes from until it is received, so never to two organisations or none (R1.4)';
select protect_subtree('member_transfer');
create policy at_receiver on member_transfer for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and to_path >= nullif(current_setting('lc.lo', true), '') and to_path < nullif(current_setting('lc.hi', true), ''));
create policy by_receiver on member_transfer for update using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and to_path >= nullif(current_setting('lc.lo', true), '') and to_path < nullif(current_setting('lc.hi', true), ''))
  with check (county_id = nullif(current_setting('lc.county', true), '')::integer);

-- Whom a letter under way names is seen, and can be received, by the organisation it is addressed to.
create policy arriving on member for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from member_transfer t where t.county_id = member.county_id and t.member_id = member.id and t.state = 'issued'
    and t.to_path >= nullif(current_setting('lc.lo', true), '') and t.to_path < nullif(current_setting('lc.hi', true), '')));
create policy received on member for update using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from member_transfer t where t.county_id = member.county_id and t.member_id = member.id and t.state = 'issued'
    and t.to_path >= nullif(current_setting('lc.lo', true), '') and t.to_path < nullif(current_setting('lc.hi', true), '')));

-- Whether a number stands in the register, wherever in the county; which card it is, only to those who may see it.
create function member_known(wanted_county integer, wanted_hash bytea, except_id uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public
as $$
  select case when inside then m.id end, case when inside then m.name end
  from member m, lateral (select m.path >= nullif(current_setting('lc.lo', true), '') and m.path < nullif(current_setting('lc.hi', true), '') as inside) s
  where m.county_id = wanted_county and wanted_county = scope_county() and m.identity_hash = wanted_hash and m.state <> 'merged'
    and m.id is distinct from except_id
$$;
grant execute on function member_known(integer, bytea, uuid) to lc_app;

-- A letter may go anywhere in the county: names of the organisations that exist today.
create function transfer_destinations(wanted_county integer)
returns table (id uuid, name text, sort_key text, code text, kind text, above text)
language sql stable security definer set search_path = public
as $$
  select o.id, v.name, v.sort_key, o.code, o.kind, u.name from organisation o
  join lateral (select v.name, v.sort_key, v.supervisor_id from organisation_version v
    where v.county_id = o.county_id and v.organisation_id = o.id order by v.valid_from desc limit 1) v on true
  left join lateral (select u.name from organisation_version u where u.county_id = o.county_id and u.organisation_id = v.supervisor_id
    order by u.valid_from desc limit 1) u on true
  where o.county_id = wanted_county and wanted_county = scope_county() and o.dissolved_on is null
  order by v.sort_key, o.id
$$;
create function transfer_destination(wanted_county integer, wanted uuid) returns table (id uuid, path text, name text, kind text)
language sql stable security definer set search_path = public
as $$
  select o.id, o.path, v.name, o.kind from organisation o
  join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
    order by v.valid_from desc limit 1) v on true
  where o.county_id = wanted_county and wanted_county = scope_county() and o.id = wanted and o.dissolved_on is null
$$;
-- Letters are numbered through over the whole county, of which a clerk sees only a part.
create function last_transfer_number(wanted_county integer, wanted_year text) returns integer
language sql stable security definer set search_path = public
as $$
  select coalesce(max(substring(t.number from '〕(\d+)号$')::integer), 0) from member_transfer t
  where t.county_id = wanted_county and wanted_county = scope_county() and starts_with(t.number, '〔' || wanted_year || '〕')
$$;
-- The same for the rows of a workbook.
create function members_known(wanted_county integer, wanted_hashes bytea[]) returns table (id uuid, identity_hash bytea)
language sql stable security definer set search_path = public
as $$
  select case when m.path >= nullif(current_setting('lc.lo', true), '') and m.path < nullif(current_setting('lc.hi', true), '') then m.id end, m.identity_hash
  from unnest(wanted_hashes) h(hash) join member m on m.county_id = wanted_county and m.identity_hash = h.hash and m.state <> 'merged'
  where wanted_county = scope_county()
$$;

-- Received on the day of an earlier change: that day's row becomes the new place.
create policy received on member_affiliation for update using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and exists (select 1 from member_transfer t where t.county_id = member_affiliation.county_id and t.member_id = member_affiliation.member_id
    and t.state = 'issued' and t.to_path >= nullif(current_setting('lc.lo', true), '') and t.to_path < nullif(current_setting('lc.hi', true), '')));
