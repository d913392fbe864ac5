import type { Client } from 'pg';

/** Everything of a schema that a migration makes, from the catalogue, one statement-like line a thing. */
const queries: readonly [title: string, text: string][] = [
  [
    'Tables and their columns',
    `select format('%s.%s %s', n.nspname, c.relname, string_agg(format(E'\\n  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then ' not null' else '' end,
         case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
           else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end), '' order by a.attnum)) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') group by n.nspname, c.relname order by n.nspname, c.relname`,
  ],
  [
    'Constraints',
    `select format('%s: %s %s', c.conrelid::regclass, quote_ident(c.conname), pg_get_constraintdef(c.oid)) as line
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where n.nspname in ('public', 'auth') and c.contype in ('p', 'u', 'f', 'c', 'x') order by c.conrelid::regclass::text, c.conname`,
  ],
  [
    'Indexes',
    `select indexdef as line from pg_indexes where schemaname in ('public', 'auth') order by schemaname, tablename, indexname`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and not t.tgisinternal order by 1`,
  ],
  [
    'Row-level security',
    `select format('%s: %s%s', c.oid::regclass, case when c.relrowsecurity then 'on' else 'off' end, case when c.relforcerowsecurity then ', forced' else '' end) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') order by c.oid::regclass::text`,
  ],
  [
    'Policies',
    `select format('%I on %s for %s%s%s', policyname, tablename, lower(cmd), coalesce(E'\\n  using ' || qual, ''), coalesce(E'\\n  with check ' || with_check, '')) as line
     from pg_policies where schemaname in ('public', 'auth') order by tablename, policyname`,
  ],
  [
    'Functions',
    `select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'auth') order by p.proname`,
  ],
  [
    'Rights',
    `select format('%s.%s to %s: %s', n.nspname, c.relname, r.rolname, string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
     where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and r.rolname in ('lc_app', 'lc_readonly')
     group by n.nspname, c.relname, r.rolname order by n.nspname, c.relname, r.rolname`,
  ],
  [
    'Comments',
    `select format('%s%s: %s', d.objoid::regclass, coalesce('.' || a.attname, ''), d.description) as line
     from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
     where n.nspname in ('public', 'auth') order by 1`,
  ],
];

/** Describes a database's schema as text, the same for the same schema on every version from 15 on. */
export async function readSchema(client: Client): Promise<string> {
  const parts = [
    '-- Made from the migrations by apps/server/src/platform/db/write-schema.ts; a test holds it against a fresh database.',
  ];
  for (const [title, text] of queries) {
    const { rows } = await client.query<{ line: string }>(text);
    parts.push(`-- ${title}`, ...rows.map((r) => r.line.replaceAll(/[ \t]+$/gm, '')));
  }
  return `${parts.join('\n\n')}\n`;
}
