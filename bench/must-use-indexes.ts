import type { Product } from '../apps/server/src/compose/open-product.ts';
import type { Scope } from '../apps/server/src/platform/db/scope.ts';
import type { Statement } from './note-reads.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

/** Read whole wherever they are read: a county has some twenty periods and a few versions of its definition. */
const small = new Set(['period', 'definition_version']);

/** Ends the bench when a statement, planned in its scope, reads a table from end to end. */
export async function mustUseIndexes(
  { db }: Product,
  scope: Scope,
  statements: readonly Statement[],
): Promise<void> {
  await db.read(scope, async (tx) => {
    for (const [text, values] of statements) {
      const { rows } = await tx.client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `explain (format json) ${text}`,
        [...values],
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      const table = plan && readWhole(plan);
      if (table) throw new Error(`${table} is read from end to end by: ${text}`);
    }
  });
}

function readWhole(node: Node): string | undefined {
  const table = node['Relation Name'];
  if (node['Node Type'] === 'Seq Scan' && table && !small.has(table)) return table;
  for (const inner of node.Plans ?? []) {
    const found = readWhole(inner);
    if (found) return found;
  }
  return undefined;
}
