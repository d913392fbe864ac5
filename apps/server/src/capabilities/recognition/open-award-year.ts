import { awardKinds, quotaOf } from '@lianchuang/domain/recognition/awards';
import type { openAwardYear as contract } from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionOn } from '../campaign/public.ts';
import { markAllDirty } from '../periods/public.ts';

/**
 * Opens the nominations of a year, with the quotas that the targets say (R5.1, T8-T10). Throws `invalid-input` with
 * `award-year-is-open`, `date-in-past`.
 */
export async function openAwardYear(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  if (body.nominationsUntil < tx.today) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'nominationsUntil', code: 'date-in-past' }],
    });
  }
  const { definition } = await definitionOn(tx, tx.today);
  const kinds = awardKinds.map((kind) => ({ kind, quota: quotaOf(definition, kind) }));
  const opened = await tx.run(
    `insert into award_quota (county_id, year, kind, path, nominations_until, least, most, opened_by, opened_at)
     select $1, $2, q.kind, $3, $4, q.least, q.most, $5, $6 from unnest($7::text[], $8::int[], $9::int[]) as q(kind, least, most)
     on conflict do nothing`,
    [
      tx.countyId,
      body.year,
      actor.path,
      body.nominationsUntil,
      actor.displayName,
      tx.now,
      kinds.map((k) => k.kind),
      kinds.map((k) => k.quota?.least ?? null),
      kinds.map((k) => k.quota?.most ?? null),
    ],
  );
  if (opened === 0) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'year', code: 'award-year-is-open', params: { year: body.year } }],
    });
  }
  // From now on the register says how many were honoured, and no longer the return.
  await markAllDirty(tx);
  await writeAudit(tx, actor, {
    action: 'open-award-year',
    entity: 'award-year',
    entityId: String(body.year),
    detail: { nominationsUntil: body.nominationsUntil },
  });
  return { ok: true };
}
