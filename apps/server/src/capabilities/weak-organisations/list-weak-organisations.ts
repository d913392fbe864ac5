import type { listWeakOrganisations as contract } from '@lianchuang/domain/weak-organisations/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentWeak, selectWeak, type WeakRow } from './store.ts';

/** Weak-and-lax organisations in scope, those not lifted first (R3.6). */
export async function listWeakOrganisations(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<WeakRow>(
    `${selectWeak} and ($2 = '' or w.state = $2 or ($2 = 'current' and w.state <> 'lifted'))
     order by (w.state = 'lifted'), w.path, w.named_on desc, w.id limit $3`,
    [tx.countyId, query.state ?? '', query.limit],
  );
  const counts = await tx.maybe<{ total: number; current: number; lifted: number }>(
    `select count(*) filter (where $2 = '' or state = $2 or ($2 = 'current' and state <> 'lifted')) as total,
       count(*) filter (where state <> 'lifted') as current, count(*) filter (where state = 'lifted') as lifted
     from weak_organisation where county_id = $1`,
    [tx.countyId, query.state ?? ''],
  );
  return {
    items: rows.map((row) => presentWeak(row, actor, tx.today)),
    ...(counts ?? { total: 0, current: 0, lifted: 0 }),
  };
}
