import type { addReserve as contract, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, mustHaveCome } from './change-team.ts';
import { putPerson } from './put-person.ts';
import { makeTeam, placeOf } from './store.ts';

/** Puts somebody on the reserve list (R1.7). Throws `already-in-reserve`, `day-in-future`, and as `putPerson`. */
export async function addReserve(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const place = await placeOf(tx, params.id);
  mustHaveCome(tx, { from: body.from });
  await makeTeam(tx, place);
  const person = await putPerson(tx, place, body.personId, body.person, body.from);
  const there = await tx.maybe(
    'select 1 from reserve_cadre where county_id = $1 and person_id = $2 and until_on is null',
    [tx.countyId, person.id],
  );
  if (there) throw new ProblemError('already-in-reserve', 409, { params: { name: person.name } });
  await tx.run(
    `insert into reserve_cadre (county_id, id, organisation_id, path, person_id, from_on, plan, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.countyId, body.reserveId, place.id, place.path, person.id, body.from, body.plan, tx.now],
  );
  return await finishChange(tx, actor, place, {
    action: 'add-reserve',
    detail: { name: person.name, from: body.from, plan: body.plan },
  });
}
