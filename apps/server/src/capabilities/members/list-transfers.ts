import type { listTransfers as contract } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentTransfer, selectTransfers, type TransferRow } from './transfer-row.ts';

/** Letters that come from or go to organisations in scope, those under way first (R1.4). */
export async function listTransfers(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<TransferRow>(
    `${selectTransfers} and ($2::text is null or t.state = $2)
       and ((t.path >= $3 and t.path < $4) or (t.to_path >= $3 and t.to_path < $4))
     order by (t.state <> 'issued'), t.issued_on desc, t.number desc, t.id limit ${query.limit}`,
    [tx.countyId, query.state ?? null, tx.scope.lo, tx.scope.hi],
  );
  return { items: rows.map((row) => presentTransfer(row, actor)) };
}
