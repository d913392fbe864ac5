import { Client } from 'pg';

/** Periods the copies hold: the open quarter and those of its year before it. */
const held = ['2008-Q1', '2008-Q2', '2008-H1', '2008-Q3'];
/** What neither a recompute nor a list reads. */
const left = ['audit_entry', 'audit_head', 'idempotency_key', 'notification', 'file'];

interface Column {
  table: string;
  column: string;
  type: string;
}

/**
 * Copies the demonstration county under the numbers `from` to `to`, set by set, with ids of their own. Rights and
 * foreign keys are not asked: what is copied holds them already. Ends with fresh statistics and written pages.
 */
export async function copyCounties(ownerUrl: string, from: number, to: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica; set synchronous_commit = off');
    const { rows } = await client.query<Column>(
      `select c.relname as table, a.attname as column, t.typname as type
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       join pg_type t on t.oid = a.atttypid
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'county_id')
       order by c.oid, a.attnum`,
    );
    // One after the other, as counties join: rows of one lie together.
    const copies = [...Map.groupBy(rows, (r) => r.table)]
      .filter(([table]) => !left.includes(table))
      .map(([table, columns]) => copyOf(table, columns));
    for (let county = from; county <= to; county++)
      for (const copy of copies) await client.query(copy, [county]);
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

function copyOf(table: string, columns: readonly Column[]): string {
  const names = columns.map((c) => `"${c.column}"`);
  const has = (name: string): boolean => columns.some((c) => c.column === name);
  const periods = `('${held.join("','")}')`;
  const where = has('period_id')
    ? `and t.period_id in ${periods}`
    : has('return_id')
      ? `and t.return_id in (select r.id from return r where r.county_id = 1 and r.period_id in ${periods})`
      : '';
  return `insert into "${table}" (${names.join(', ')}) select ${columns.map(copied).join(', ')}
    from "${table}" t where t.county_id = 1 ${where}`;
}

/** An id of the copy begins with its county's number, so that it is nobody else's. */
function copied({ column, type }: Column): string {
  if (column === 'county_id') return '$1::int';
  if (type === 'uuid') return `(lpad(to_hex($1::int), 4, '0') || substr(t."${column}"::text, 5))::uuid`;
  if (column === 'user_id') return `$1::int || '-' || t.user_id`;
  return `t."${column}"`;
}
