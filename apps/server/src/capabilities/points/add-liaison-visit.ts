import type { addLiaisonVisit as contract, Leader } from '@lianchuang/domain/points/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishPoint, takePoint } from './liaison-store.ts';
import { mayVisit } from './policy.ts';

/**
 * A visit: what was found, and what was solved (R5.2). Throws `not-found`, `not-allowed`, `stale-version`, `wrong-state`,
 * `date-in-future`, `before-liaison`.
 */
export async function addLiaisonVisit(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Leader> {
  const row = await takePoint(tx, actor, params.id, body.version);
  if (!mayVisit(actor, row)) throw new ProblemError('not-allowed', 403);
  if (body.on > tx.today || body.on < row.from_on) {
    throw new ProblemError('invalid-input', 422, {
      errors: [
        body.on > tx.today
          ? { field: 'on', code: 'date-in-future' }
          : { field: 'on', code: 'before-liaison', params: { from: row.from_on } },
      ],
    });
  }
  await tx.run(
    `insert into liaison_visit (county_id, point_id, id, path, on_date, found, solved, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.countyId,
      row.id,
      body.visitId,
      row.path,
      body.on,
      body.problem,
      body.solved,
      actor.displayName,
      tx.now,
    ],
  );
  await tx.run('update liaison_point set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  return await finishPoint(tx, actor, {
    action: 'add-liaison-visit',
    id: row.id,
    personId: row.person_id,
    place: row.place,
    detail: { leader: row.leader_name, on: body.on, solved: body.solved },
  });
}
