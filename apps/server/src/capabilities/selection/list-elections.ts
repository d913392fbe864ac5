import type { listElections as contract } from '@lianchuang/domain/selection/elections-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type ElectionRow, selectElections } from './election-store.ts';
import { presentElection } from './present-election.ts';

/** Elections in scope: those that run first, then the latest (R2.1). */
export async function listElections(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const where = `e.county_id = $1 and e.path >= $2 and e.path < $3 and ($4::uuid is null or e.organisation_id = $4)
    and ($5::uuid is null or e.term_change_id = $5) and ($6::text is null or e.state = $6)`;
  const values = [
    tx.countyId,
    tx.scope.lo,
    tx.scope.hi,
    query.organisation ?? null,
    query.termChange ?? null,
    query.state ?? null,
  ];
  const rows = await tx.many<ElectionRow>(
    `${selectElections} where ${where}
     order by (e.state <> 'running'), e.concluded_on desc, e.path, e.kind, e.started_on desc, e.id limit $7`,
    [...values, query.limit],
  );
  const total = await tx.maybe<{ n: number }>(`select count(*) as n from election e where ${where}`, values);
  return { items: rows.map(presentElection), total: total?.n ?? 0 };
}
