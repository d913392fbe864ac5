import type { listDutyReports as contract } from '@lianchuang/domain/duty-reports/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type DutyReportRow, presentDutyReport, selectDutyReports } from './store.ts';

/** Reports in scope, the latest first (R4.5). */
export async function listDutyReports(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<DutyReportRow>(
    `${selectDutyReports('($2::uuid is null or d.organisation_id = $2)')}
     order by d.held_on desc, v.sort_key, d.id limit $3`,
    [tx.countyId, query.organisation ?? null, query.limit],
  );
  return { items: rows.map(presentDutyReport), total: rows[0]?.total ?? 0 };
}
