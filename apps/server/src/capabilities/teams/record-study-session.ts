import type { recordStudySession as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, mustHaveCome } from './change-team.ts';
import { makeTeam, placeOf } from './store.ts';

/** Enters a session at which the team studied party building (R1.12). Throws `day-in-future`. */
export async function recordStudySession(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  mustHaveCome(tx, { on: body.on });
  await makeTeam(tx, place);
  await tx.run(
    `insert into study_session (county_id, id, organisation_id, path, on_date, topic, by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.countyId, body.sessionId, place.id, place.path, body.on, body.topic, actor.displayName, tx.now],
  );
  return await finishChange(tx, actor, place, {
    action: 'record-study-session',
    detail: { topic: body.topic, on: body.on },
  });
}
