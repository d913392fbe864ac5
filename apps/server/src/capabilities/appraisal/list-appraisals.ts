import type { listAppraisals as contract } from '@lianchuang/domain/appraisal/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type AppraisalRow, presentAppraisal, selectAppraisals } from './store.ts';

/** Rounds in scope, the latest first (R4.2). */
export async function listAppraisals(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<AppraisalRow>(
    `${selectAppraisals} where a.county_id = $1 and ($2::uuid is null or a.organisation_id = $2) and ($3::text is null or a.state = $3)
     order by a.opened_on desc, v.sort_key, a.id limit $4`,
    [tx.countyId, query.organisation ?? null, query.state ?? null, query.limit],
  );
  return { items: rows.map(presentAppraisal), total: rows[0]?.total ?? 0 };
}
