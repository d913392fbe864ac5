-- The rhythm of bulletins, appraisals and summaries (R4.3).

create table bulletin (
  county_id integer not null references county,
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  kind text not null check (kind in ('village-bulletin', 'township-appraisal', 'county-summary')),
  period_id text not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  title text not null check (char_length(title) between 2 and 100),
  addressees text not null default '',
  copies text not null default '',
  blocks jsonb not null,
  code text,
  document_year integer,
  number integer,
  issued_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, organisation_id, period_id),
  unique (county_id, code, document_year, number),
  foreign key (county_id, organisation_id) references organisation (county_id, id),
  foreign key (county_id, period_id) references period (county_id, id),
  check (num_nulls(code, document_year, number) in (0, 3)),
  check ((state = 'published') = (issued_on is not null) and (state = 'draft' or code is not null)),
  check (document_year is null or issued_on is null or document_year = extract(year from issued_on))
);
create index bulletin_period on bulletin (county_id, period_id, organisation_id) include (state, issued_on);
create index bulletin_path on bulletin (county_id, path);
comment on table bulletin is 'What an organisation publishes of a period, put together from stored figures, then edited (R4.3)';
comment on column bulletin.number is 'Of its issuer''s code and year; kept when a bulletin is recalled to be corrected';
select protect_subtree('bulletin');
revoke delete on bulletin from lc_app;

-- Whether a number is free can lie out of sight: codes are the county's, not the organisation's.
create function document_numbers(wanted_county integer, wanted_code text, wanted_year integer) returns table (number integer, organisation_id uuid)
language sql stable security definer set search_path = public
as $$
  select b.number, b.organisation_id from bulletin b
  where b.county_id = wanted_county and wanted_county = scope_county() and b.code = wanted_code and b.document_year = wanted_year
$$;
grant execute on function document_numbers(integer, text, integer) to lc_app;
