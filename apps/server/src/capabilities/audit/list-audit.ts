import type { listAudit as contract } from '@lianchuang/domain/audit/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

interface Row {
  seq: number;
  entry: string;
  hash: string;
}
interface Entry {
  at: string;
  actor: string;
  role: string | null;
  action: string;
  entity: string;
  entityId: string;
  organisation: string | null;
  detail: Record<string, unknown>;
}

/**
 * The county's audit log, newest first, by words, action and days (in China); `before` pages on. `total` counts what
 * the filters let through, `actions` are those there are to choose from.
 */
export async function listAudit(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.input<(typeof contract)['response']>> {
  const filter = `county_id = $1 and ($2::text is null or action = $2)
    and ($3::text is null or entry ilike $3)
    and ($4::text is null or at >= ($4 || 'T00:00:00+08')::timestamptz)
    and ($5::text is null or at < ($5 || 'T00:00:00+08')::timestamptz + interval '1 day')`;
  const values = [
    tx.countyId,
    query.action ?? null,
    query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null,
    query.from ?? null,
    query.to ?? null,
  ];
  const rows = await tx.many<Row & Record<string, unknown>>(
    `select seq, entry, hash from audit_entry where ${filter} and ($6::bigint is null or seq < $6)
     order by seq desc limit $7`,
    [...values, query.before ?? null, query.limit],
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from audit_entry where ${filter}`,
    values,
  );
  const actions = await tx.many<{ action: string }>(
    'select distinct action from audit_entry where county_id = $1 order by action',
    [tx.countyId],
  );
  return { items: rows.map(present), total: total?.n ?? 0, actions: actions.map((a) => a.action) };
}

function present(row: Row): Entry & { seq: number; hash: string } {
  const { at, actor, role, action, entity, entityId, organisation, detail } = JSON.parse(row.entry) as Entry;
  return { seq: row.seq, hash: row.hash, at, actor, role, action, entity, entityId, organisation, detail };
}
