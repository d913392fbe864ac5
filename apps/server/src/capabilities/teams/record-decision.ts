import type { recordDecision as contract, Team } from '@lianchuang/domain/teams/contract';
import { isCarried } from '@lianchuang/domain/teams/is-carried';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome } from './change-team.ts';
import { makeTeam, placeOf } from './store.ts';

/**
 * Enters a matter the team decided: by whom brought, on what vote, with what result (R1.12).
 * Throws `decision-not-carried` where no majority stands behind an adoption, `day-in-future`.
 */
export async function recordDecision(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  mustHaveCome(tx, { on: body.on });
  const votes = { for: body.votesFor, against: body.votesAgainst, abstained: body.abstained };
  if (body.result === 'adopted' && !isCarried(votes))
    throw invalid({ field: 'result', code: 'decision-not-carried' });
  await makeTeam(tx, place);
  await tx.run(
    `insert into team_decision (county_id, id, organisation_id, path, on_date, matter, proposed_by, votes_for, votes_against, abstained,
       result, by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.countyId,
      body.decisionId,
      place.id,
      place.path,
      body.on,
      body.matter,
      body.proposedBy,
      votes.for,
      votes.against,
      votes.abstained,
      body.result,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'record-decision',
    detail: { matter: body.matter, on: body.on, votes, result: body.result },
  });
}
