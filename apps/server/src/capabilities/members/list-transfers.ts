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
  const values = [
    tx.countyId,
    query.state ?? null,
    tx.scope.lo,
    tx.scope.hi,
    query.q ? query.q.replaceAll(/[\\%_]/g, '\\$&') : null,
    tx.today,
  ];
  const where = `($2::text is null or case $2 when 'lapsed' then t.state = 'issued' and t.valid_until < $6 else t.state = $2 end)
    and ((t.path >= $3 and t.path < $4) or (t.to_path >= $3 and t.to_path < $4))
    and ($5::text is null or t.member_name like '%' || $5 || '%' or t.number like '%' || $5 || '%')`;
  const total = await tx.maybe<{ n: number }>(
    `select count(*)::integer as n from member_transfer t where t.county_id = $1 and ${where}`,
    values,
  );
  const rows = await tx.many<TransferRow>(
    `${selectTransfers} and ${where}
     order by (t.state <> 'issued'), t.issued_on desc, t.number desc, t.id limit ${query.limit} offset ${query.offset}`,
    values,
  );
  return { items: rows.map((row) => presentTransfer(row, actor)), total: total?.n ?? 0 };
}
