import type { endLiaisonPoint as contract, Leader } from '@lianchuang/domain/points/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishPoint, takePoint } from './liaison-store.ts';

/** The leader gets another place, or none; visits stay (R5.2). Throws `not-found`, `stale-version`, `wrong-state`. */
export async function endLiaisonPoint(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Leader> {
  const row = await takePoint(tx, actor, params.id, body.version);
  if (body.on < row.from_on) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'on', code: 'ends-before-start' }] });
  }
  await tx.run(
    'update liaison_point set until_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, params.id, body.on],
  );
  return await finishPoint(tx, actor, {
    action: 'end-liaison-point',
    id: row.id,
    personId: row.person_id,
    place: row.place,
    detail: { leader: row.leader_name, on: body.on },
  });
}
