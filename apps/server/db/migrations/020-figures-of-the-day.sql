-- Some figures grow with time alone (what is overdue, ages, who is out of touch): an open period whose figures are of
-- an earlier day waits for a recompute too.
create or replace function dirty_periods() returns table (county_id integer, id text, root text)
language sql stable security definer set search_path = public
as $$
  select p.county_id, p.id, o.path from period p
  join organisation o on o.county_id = p.county_id and o.kind = 'county-committee' and o.dissolved_on is null
  where p.state in ('open', 'closed')
    and (p.dirty_at is not null and (p.computed_at is null or p.dirty_at > p.computed_at)
      or (p.computed_at at time zone 'Asia/Shanghai')::date < (now() at time zone 'Asia/Shanghai')::date)
$$;
