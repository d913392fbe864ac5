-- What a signed-in person may touch, again in the database: closed unless the transaction has set
-- lc.county, lc.lo, lc.hi, lc.user and lc.role. A setting that was once set reads as '' later in the
-- same connection, so every policy goes through nullif.

create function scope_county() returns integer language sql stable
  as $$ select nullif(current_setting('lc.county', true), '')::integer $$;
create function scope_user() returns text language sql stable
  as $$ select nullif(current_setting('lc.user', true), '') $$;
create function scope_role() returns text language sql stable
  as $$ select nullif(current_setting('lc.role', true), '') $$;

grant usage on schema public to lc_app, lc_readonly;
grant select, insert, update, delete on all tables in schema public to lc_app;
grant select on all tables in schema public to lc_readonly;
revoke update, delete on audit_entry from lc_app;
revoke all on schema_migration from lc_app, lc_readonly;
alter default privileges in schema public grant select, insert, update, delete on tables to lc_app;

do $$
declare t text;
begin
  -- Rows that lie at a place in the tree.
  foreach t in array array['organisation', 'organisation_version', 'roster', 'return', 'return_answer',
    'return_submission', 'return_event', 'evidence', 'measure_value', 'score', 'indicator_value', 'remedy',
    'responsibility', 'role_assignment'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy subtree_read on %I for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
      and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), ''))$p$, t);
    execute format($p$create policy subtree_insert on %I for insert with check (county_id = nullif(current_setting('lc.county', true), '')::integer
      and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), ''))$p$, t);
    execute format($p$create policy subtree_update on %I for update using (county_id = nullif(current_setting('lc.county', true), '')::integer
      and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), '') %s)
      with check (county_id = nullif(current_setting('lc.county', true), '')::integer
      and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), ''))$p$, t,
      case when t in ('organisation', 'organisation_version', 'remedy', 'responsibility', 'role_assignment') then '' else 'and not sealed' end);
    execute format($p$create policy subtree_delete on %I for delete using (county_id = nullif(current_setting('lc.county', true), '')::integer
      and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), '') %s)$p$, t,
      case when t in ('organisation', 'organisation_version', 'remedy', 'responsibility', 'role_assignment') then '' else 'and not sealed' end);
  end loop;
  -- Rows that belong to the county as a whole.
  foreach t in array array['county', 'definition_version', 'audit_head', 'period', 'file'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy county_all on %I for all using (county_id = nullif(current_setting('lc.county', true), '')::integer)$p$, t);
  end loop;
end $$;

-- One sees the names of the organisations above one's own, and a system administrator those to give roles at.
create policy ancestors_read on organisation for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and (starts_with(nullif(current_setting('lc.lo', true), ''), path) or scope_role() = 'system-administrator'));
create policy ancestors_read on organisation_version for select using (county_id = nullif(current_setting('lc.county', true), '')::integer
  and (starts_with(nullif(current_setting('lc.lo', true), ''), path) or scope_role() = 'system-administrator'));

alter table target_value enable row level security;
create policy county_read on target_value for select using (county_id = scope_county() and scope_role() <> 'system-administrator');
create policy county_insert on target_value for insert with check (county_id = scope_county());
create policy county_update on target_value for update using (county_id = scope_county() and not sealed) with check (county_id = scope_county());
create policy county_delete on target_value for delete using (county_id = scope_county() and not sealed);

alter table app_user enable row level security;
create policy self_or_keeper on app_user for select using (county_id = scope_county()
  and (user_id = scope_user() or scope_role() in ('county-officer', 'auditor', 'system-administrator', 'system')));
create policy keeper_write on app_user for all using (county_id = scope_county()
  and scope_role() in ('county-officer', 'system-administrator', 'system'));

create policy keeper_read on role_assignment for select using (county_id = scope_county()
  and (user_id = scope_user() or scope_role() in ('auditor', 'system-administrator')));
create policy keeper_write on role_assignment for all using (county_id = scope_county() and scope_role() = 'system-administrator');

alter table audit_entry enable row level security;
create policy auditor_read on audit_entry for select using (county_id = scope_county() and scope_role() in ('auditor', 'system'));
create policy anyone_adds on audit_entry for insert with check (county_id = scope_county());

alter table idempotency_key enable row level security;
create policy own on idempotency_key for all using (county_id = scope_county() and user_id = scope_user());

alter table notification enable row level security;
create policy own_read on notification for select using (county_id = scope_county() and user_id = scope_user());
create policy own_update on notification for update using (county_id = scope_county() and user_id = scope_user());
create policy anyone_adds on notification for insert with check (county_id = scope_county());

-- Before a scope exists: who is this signed-in user, and where? Returns only that user's own roles.
create function assignments_of(wanted text)
returns table (county_id integer, assignment_id uuid, role text, organisation_id uuid, path text, display_name text, username text)
language sql stable security definer set search_path = public
as $$
  select a.county_id, a.id, a.role, a.organisation_id, o.path, u.display_name, u.username
  from role_assignment a
  join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
  join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
  where a.user_id = wanted
  order by a.created_at, a.id
$$;

-- Who is to be told about something at an organisation (a village hears from its township and the other way round).
create function users_at(wanted_county integer, organisations uuid[], roles text[])
returns table (user_id text, organisation_id uuid, role text)
language sql stable security definer set search_path = public
as $$
  select a.user_id, a.organisation_id, a.role from role_assignment a
  join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
  where a.county_id = wanted_county and a.county_id = scope_county() and a.organisation_id = any(organisations) and a.role = any(roles)
$$;

-- Which periods wait to be recomputed, over all counties: ids only.
create function dirty_periods() returns table (county_id integer, id text, root text)
language sql stable security definer set search_path = public
as $$
  select p.county_id, p.id, o.path from period p
  join organisation o on o.county_id = p.county_id and o.kind = 'county-committee' and o.dissolved_on is null
  where p.state in ('open', 'closed') and p.dirty_at is not null and (p.computed_at is null or p.dirty_at > p.computed_at)
$$;

-- The counties there are: before sign-in only name and kind are told.
create function counties() returns table (county_id integer, name text, demonstration boolean, first_year integer, root text, today date)
language sql stable security definer set search_path = public
as $$
  select c.county_id, c.name, c.demonstration, c.first_year, o.path, c.today from county c
  left join organisation o on o.county_id = c.county_id and o.kind = 'county-committee' and o.dissolved_on is null
  order by c.county_id
$$;

-- A move or merger gives a subtree a new access path, on sealed rows too: the path says who may read, not what was said.
create function rehome(wanted_county integer, old_path text, new_path text) returns void
language plpgsql security definer set search_path = public
as $$
declare t text;
begin
  if wanted_county is distinct from scope_county() or coalesce(scope_role(), '') not in ('county-officer', 'system') then
    raise exception 'rehome outside the scope';
  end if;
  foreach t in array array['organisation', 'organisation_version', 'role_assignment', 'roster', 'return', 'return_answer',
    'return_submission', 'return_event', 'evidence', 'measure_value', 'score', 'indicator_value', 'remedy', 'responsibility'] loop
    execute format('update %I set path = $3 || substr(path, char_length($2) + 1) where county_id = $1 and path >= $2 and path < left($2, -1) || ''/''', t)
      using wanted_county, old_path, new_path;
  end loop;
end $$;
-- After much has been written at once: without statistics the planner takes the first index that begins with county_id.
create function refresh_statistics() returns void
language plpgsql security definer set search_path = public
as $$
begin
  -- Keys and access paths, which plans are made from; figures, answers and texts are never searched by.
  analyze organisation; analyze organisation_version; analyze period; analyze roster;
  analyze return (county_id, id, period_id, organisation_id, reviewer_id, state, path);
  analyze return_answer (county_id, return_id, question_id, measure_id, path);
  analyze return_submission (county_id, return_id, number, path); analyze return_event (county_id, return_id, number, path);
  analyze evidence (county_id, id, return_id, question_id, path);
  analyze measure_value (county_id, period_id, basis, organisation_id, path);
  analyze score (county_id, period_id, basis, organisation_id, standard_id, path);
  analyze indicator_value (county_id, period_id, basis); analyze target_value (county_id, period_id, basis);
  analyze responsibility;
end $$;
grant execute on all functions in schema public to lc_app;
