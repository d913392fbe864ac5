import type { ReadTx } from '../../platform/db/database.ts';

export interface TreeNode {
  id: string;
  kind: string;
  name: string;
  code: string | null;
  supervisorId: string | null;
  administratorId: string | null;
  sortKey: string;
  /** Access path of today. */
  path: string;
}

/**
 * The tree as of a date, parents before children, siblings in pinyin order: what existed then, under the
 * names and supervisors it had then (R1.1, R1.2). Only what the transaction may see.
 */
export async function readTree(tx: ReadTx, asOf: string): Promise<TreeNode[]> {
  const rows = await tx.many<TreeNode>(
    `select o.id, o.kind, v.name, o.code, v.supervisor_id as "supervisorId", v.administrator_id as "administratorId",
            v.sort_key as "sortKey", o.path
     from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
       and o.founded_on <= $2 and (o.dissolved_on is null or o.dissolved_on > $2)
     order by v.sort_key, o.label`,
    [tx.countyId, asOf],
  );
  return parentsFirst(rows);
}

/** Orders so that every supervisor stands before those below it. */
export function parentsFirst<T extends { id: string; supervisorId: string | null }>(rows: readonly T[]): T[] {
  const known = new Set(rows.map((r) => r.id));
  const below = new Map<string, T[]>();
  const roots: T[] = [];
  for (const row of rows) {
    if (row.supervisorId === null || !known.has(row.supervisorId)) roots.push(row);
    else {
      const siblings = below.get(row.supervisorId);
      if (siblings) siblings.push(row);
      else below.set(row.supervisorId, [row]);
    }
  }
  const ordered: T[] = [];
  const visit = (row: T): void => {
    ordered.push(row);
    for (const child of below.get(row.id) ?? []) visit(child);
  };
  for (const root of roots) visit(root);
  return ordered;
}
