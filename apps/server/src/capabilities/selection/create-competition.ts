import type {
  CompetitionDetail,
  createCompetition as contract,
} from '@lianchuang/domain/selection/competitions-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { readCompetition } from './competition-store.ts';

/** Publishes the notice of a post (R2.2). Throws `invalid-input` with `unknown-organisation`, `ends-before-start`. */
export async function createCompetition(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<CompetitionDetail> {
  const place = await openPlace(tx, body.organisationId);
  if (body.closesOn < body.opensOn) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'closesOn', code: 'ends-before-start' }],
    });
  }
  await tx.run(
    `insert into competition (county_id, id, organisation_id, path, post, text, opens_on, closes_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.post,
      body.text,
      body.opensOn,
      body.closesOn,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'create-competition',
    entity: 'competition',
    entityId: body.id,
    organisation: place.name,
    detail: { post: body.post, opensOn: body.opensOn, closesOn: body.closesOn },
  });
  return (await readCompetition(tx, actor, body.id)).detail;
}
