import { join } from 'node:path';
import type { Client } from 'pg';

/** The workbook imported. */
export const workbookFile = (data: string): string => join(data, 'bench-members.xlsx');
/** Where COPY writes and reads. */
export const copyFolder = (data: string): string => join(data, 'bench-copy');
export const copyFile = (data: string, table: string): string => join(copyFolder(data), table);

/** The tables an import writes, with the columns that are not generated. */
export async function registers(client: Client): Promise<{ table: string; columns: string }[]> {
  const { rows } = await client.query<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.oid in ('member'::regclass, 'member_affiliation'::regclass, 'member_event'::regclass) and a.attnum > 0
       and not a.attisdropped and a.attgenerated = '' group by c.oid, c.relname order by c.oid`,
  );
  return rows;
}
