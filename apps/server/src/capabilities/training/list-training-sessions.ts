import { periodOf } from '@lianchuang/domain/periods/calendar';
import type { listTrainingSessions as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentSessionSummary } from './present.ts';
import { type SessionRow, selectSessions } from './store.ts';

/** Sessions in scope and those of committees above that members in scope took part in, the newest first (R1.10). */
export async function listTrainingSessions(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const span = query.quarter ? periodOf(query.quarter) : null;
  const values = [
    tx.countyId,
    tx.scope.lo,
    tx.scope.hi,
    span?.startsOn ?? null,
    span?.endsOn ?? null,
    query.organisation ?? null,
    query.plan ?? null,
  ];
  const where = `(s.path >= $2 and s.path < $3 or exists (select 1 from training_attendance a where a.county_id = s.county_id
      and a.session_id = s.id and a.path >= $2 and a.path < $3))
    and ($4::date is null or s.held_on between $4 and $5) and ($6::uuid is null or s.organisation_id = $6)
    and ($7::uuid is null or s.plan_id = $7)`;
  const rows = await tx.many<SessionRow>(
    `${selectSessions(`s.county_id = $1 and ${where}`)} order by s.held_on desc, s.id limit ${query.limit} offset ${query.offset}`,
    values,
  );
  const total = await tx.maybe<{ n: number }>(
    `select count(*) as n from training_session s where s.county_id = $1 and s.removed_at is null and ${where}`,
    values,
  );
  return { items: rows.map(presentSessionSummary), total: total?.n ?? 0 };
}
