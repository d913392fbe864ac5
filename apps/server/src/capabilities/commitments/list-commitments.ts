import type { listCommitments as contract } from '@lianchuang/domain/commitments/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentCommitmentSummary } from './present.ts';
import { dueWhere, reviewWhere } from './queues.ts';
import { type CommitmentRow, selectCommitments } from './store.ts';

/** Commitments in scope, what is due first on top (R4.1). */
export async function listCommitments(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const values = [
    tx.countyId,
    tx.scope.lo,
    tx.scope.hi,
    query.year === undefined ? null : `${query.year}-01-01`,
    query.year === undefined ? null : `${query.year}-12-31`,
    query.level ?? null,
    query.state ?? null,
    query.organisation ?? null,
    query.member ?? null,
    query.q ? `%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
    actor.organisationId,
    addDays(tx.today, 30),
    tx.today,
  ];
  const queue =
    query.queue === 'review' ? reviewWhere('$11') : query.queue === 'due' ? dueWhere('$11', '$12') : 'true';
  const where = `t.county_id = $1 and t.path >= $2 and t.path < $3 and ($4::date is null or t.due_on between $4 and $5)
    and ($6::text is null or t.level = $6) and ($7::text is null or t.state = $7) and ($8::uuid is null or t.organisation_id = $8)
    and ($9::uuid is null or t.member_id = $9) and ($10::text is null or t.content like $10)
    and ${queue} and num_nulls($11::uuid, $12::date, $13::date) = 0`;
  const rows = await tx.many<CommitmentRow>(
    `${selectCommitments(where)}
     order by t.state in ('fulfilled', 'withdrawn'), t.due_on, t.id limit ${query.limit} offset ${query.offset}`,
    values,
  );
  const all = await tx.maybe<{ n: number; due: number; kept: number }>(
    `select count(*) as n, count(*) filter (where t.due_on <= $13 and t.published_on is not null) as due,
       count(*) filter (where t.due_on <= $13 and t.fulfilled_on is not null) as kept from commitment t where ${where}`,
    values,
  );
  return {
    items: rows.map(presentCommitmentSummary),
    total: all?.n ?? 0,
    due: all?.due ?? 0,
    kept: all?.kept ?? 0,
  };
}
