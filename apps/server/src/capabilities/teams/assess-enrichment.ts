import type { assessEnrichment as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome, mustJudge } from './change-team.ts';
import { placeOf, selectPersonName } from './store.ts';

/**
 * Says whether somebody of the team has enrichment ability, and what shows it (R1.8).
 * Throws `not-for-own-team`, `unknown-person`, `day-in-future`.
 */
export async function assessEnrichment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  mustJudge(actor, place);
  mustHaveCome(tx, { on: body.on });
  const name = await selectPersonName(tx, place.id, body.personId);
  if (name === undefined) throw invalid({ field: 'personId', code: 'unknown-person' });
  await tx.run(
    `insert into enrichment_assessment (county_id, id, organisation_id, path, person_id, on_date, able, evidence, by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.assessmentId,
      place.id,
      place.path,
      body.personId,
      body.on,
      body.able,
      body.evidence,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'assess-enrichment',
    detail: { name, on: body.on, able: body.able, evidence: body.evidence },
  });
}
