-- The role of a transaction is the same for every row: asked once a statement instead of once a row, a read of a whole
-- register takes a tenth less. (The range of paths stays as it is: the planner estimates from it.)
do $$
declare
  p record;
  asked constant text := '(scope_role() <> ''system-administrator''::text)';
  once constant text := '(select scope_role() <> ''system-administrator''::text)';
begin
  for p in select tablename, policyname, qual from pg_policies
    where schemaname = 'public' and strpos(qual, asked) > 0 loop
    execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, replace(p.qual, asked, once));
  end loop;
end $$;

-- And for the tables to come.
create or replace function protect_subtree(t regclass) returns void language plpgsql as $$
declare
  inside text := $p$county_id = nullif(current_setting('lc.county', true), '')::integer
    and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), '')$p$;
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy subtree on %s for all using (%s and (select scope_role() <> ''system-administrator'')) with check (%s)', t, inside, inside);
end $$;
