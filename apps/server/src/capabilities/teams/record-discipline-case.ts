import type { recordDisciplineCase as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome, mustJudge } from './change-team.ts';
import { placeOf, selectPersonName } from './store.ts';

/**
 * Enters a discipline case in the team; a serious one is a veto of the five goods in the period of its decision
 * (R1.12). Throws `not-for-own-team`, `unknown-person`, `day-in-future`.
 */
export async function recordDisciplineCase(
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
    `insert into discipline_case (county_id, id, organisation_id, path, person_id, on_date, serious, decision, by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.caseId,
      place.id,
      place.path,
      body.personId,
      body.on,
      body.serious,
      body.decision,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'record-discipline-case',
    detail: { name, on: body.on, serious: body.serious, decision: body.decision },
  });
}
