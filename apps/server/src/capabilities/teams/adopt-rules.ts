import type { adoptRules as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, mustHaveCome } from './change-team.ts';
import { makeTeam, placeOf } from './store.ts';

/** Enters rules of procedure the team has adopted (R1.12). Throws `day-in-future`. */
export async function adoptRules(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  mustHaveCome(tx, { on: body.on });
  await makeTeam(tx, place);
  await tx.run(
    `insert into team_rules (county_id, id, organisation_id, path, title, text, on_date, by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.countyId,
      body.rulesId,
      place.id,
      place.path,
      body.title,
      body.text,
      body.on,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishChange(tx, actor, place, {
    action: 'adopt-rules',
    detail: { title: body.title, on: body.on },
  });
}
