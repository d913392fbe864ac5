import type {
  extendSecondment as contract,
  Secondment,
} from '@lianchuang/domain/selection/secondments-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishSecondment, takeSecondment } from './secondment-store.ts';

/** Sets a later last day (R2.3). Throws `invalid-input` with `not-later-than-before`, `stale-version`, `wrong-state`. */
export async function extendSecondment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Secondment> {
  const row = await takeSecondment(tx, actor, params.id, body.version, 'extend');
  if (body.untilOn <= row.until_on) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'untilOn', code: 'not-later-than-before', params: { before: row.until_on } }],
    });
  }
  await tx.run(
    `update secondment set until_on = $3, note = coalesce(nullif($4, ''), note), version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, params.id, body.untilOn, body.note],
  );
  return await finishSecondment(tx, actor, params.id, 'extend-secondment', {
    untilOn: body.untilOn,
    note: body.note,
  });
}
