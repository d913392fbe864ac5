import type { listInspections as contract } from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type InspectionRow, presentLine, selectInspections } from './store.ts';

/** Inspections in scope, those to come first; of its own an organisation sees what was done (R3.8). */
export async function listInspections(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<InspectionRow & { whole: number }>(
    `select *, count(*) over () as whole from (${selectInspections}) x
     where ($3::uuid is null or x.round_id = $3) and ($4::uuid is null or x.organisation_id = $4) and ($5 = '' or x.state = $5)
     order by (x.state = 'done'), x.visited_on desc, x.ends_on, x.path, x.id limit $6`,
    [
      tx.countyId,
      actor.organisationId,
      query.round ?? null,
      query.organisation ?? null,
      query.state ?? '',
      query.limit,
    ],
  );
  return { items: rows.map(presentLine), total: rows[0]?.whole ?? 0 };
}
