import type { withdrawPublication as contract } from '@lianchuang/domain/publications/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Takes something off the public page, with a reason that stays (R4.1). Throws `not-found`, `already-withdrawn`. */
export async function withdrawPublication(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  const row = await tx.maybe<{ title: string; kind: string; withdrawn_on: string | null }>(
    'select title, kind, withdrawn_on from publication where county_id = $1 and id = $2 for update',
    [tx.countyId, params.id],
  );
  if (!row) throw notFound('publication');
  if (row.withdrawn_on !== null) throw new ProblemError('already-withdrawn', 409);
  await tx.run(
    'update publication set withdrawn_on = $3, withdrawn_reason = $4 where county_id = $1 and id = $2',
    [tx.countyId, params.id, tx.today, body.reason],
  );
  await writeAudit(tx, actor, {
    action: 'withdraw-publication',
    entity: 'publication',
    entityId: params.id,
    detail: { title: row.title, kind: row.kind, reason: body.reason },
  });
  return { ok: true };
}
