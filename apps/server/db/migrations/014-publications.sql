-- What organisations publish, the only thing that anybody reads without signing in (R4.1-R4.3, R5.1).

create table publication (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  kind text not null check (kind in ('commitments', 'bulletin', 'appraisal', 'recognition', 'case')),
  source_id text not null,
  number text,
  title text not null,
  blocks jsonb not null,
  published_on date not null,
  published_by text not null,
  withdrawn_on date,
  withdrawn_reason text,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create unique index publication_source on publication (county_id, kind, source_id) where withdrawn_on is null;
create index publication_organisation on publication (county_id, organisation_id, published_on desc);
comment on table publication is 'A copy, made when it was published, of what may be read by everybody; its source may change without changing it';
comment on column publication.source_id is 'What it was made from; published again it takes the place of the one before';
select protect_subtree('publication');
revoke delete on publication from lc_app;
-- Readers without an account have a scope that holds no path (publicScope), so nothing else is theirs.
create policy everybody on publication for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and scope_role() = 'public' and withdrawn_on is null);

-- Names of the organisations that published something, for those readers.
create function published_places(wanted_county integer)
returns table (id uuid, name text, kind text, above text, sort_key text, county text)
language sql stable security definer set search_path = public
as $$
  select o.id, v.name, o.kind, coalesce(u.name, ''), v.sort_key, c.name
  from county c
  join organisation o on o.county_id = c.county_id and exists (select 1 from publication p
    where p.county_id = wanted_county and p.organisation_id = o.id and p.withdrawn_on is null)
  join lateral (select v.name, v.sort_key, v.supervisor_id from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
    order by v.valid_from desc limit 1) v on true
  left join lateral (select u.name from organisation_version u where u.county_id = o.county_id and u.organisation_id = v.supervisor_id
    order by u.valid_from desc limit 1) u on true
  where c.county_id = wanted_county and wanted_county = scope_county()
$$;
grant execute on function published_places(integer) to lc_app;
