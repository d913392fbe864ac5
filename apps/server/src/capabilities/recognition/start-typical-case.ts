import type {
  startTypicalCase as contract,
  TypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { type CaseRow, presentCase, selectCases } from './cases-store.ts';
import { findCandidates } from './find-candidates.ts';

/**
 * Takes up what the scores point at, with their figures, or what somebody has seen (R5.5). Throws `unknown-organisation`,
 * `invalid-input` with `not-pointed-at`.
 */
export async function startTypicalCase(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<TypicalCase> {
  const place = await openPlace(tx, body.organisationId);
  const found =
    body.foundBy === 'seen'
      ? null
      : (await findCandidates(tx)).find((f) => f.organisationId === place.id && f.found === body.foundBy);
  if (found === undefined) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'foundBy', code: 'not-pointed-at' }] });
  }
  await tx.run(
    `insert into typical_case (county_id, id, organisation_id, organisation_name, path, found, period_id, from_total, to_total, title, written_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.name,
      place.path,
      body.foundBy,
      found?.periodId ?? null,
      found?.from ?? null,
      found?.to ?? null,
      body.title,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'start-typical-case',
    entity: 'typical-case',
    entityId: body.id,
    organisation: place.name,
    detail: { title: body.title, found: body.foundBy },
  });
  const row = await tx.maybe<CaseRow>(`${selectCases} and c.id = $2`, [tx.countyId, body.id]);
  if (!row) throw notFound('typical-case');
  return presentCase(tx, actor, row);
}
