import type {
  endSecondment as contract,
  Secondment,
} from '@lianchuang/domain/selection/secondments-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishSecondment, takeSecondment } from './secondment-store.ts';

/** The time is over, or the person is recalled, with a reason (R2.3). Throws `invalid-input`, `stale-version`, `wrong-state`. */
export async function endSecondment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Secondment> {
  const row = await takeSecondment(tx, actor, params.id, body.version, 'end');
  const errors: ProblemDetail[] = [
    ...(body.on < row.from_on ? [{ field: 'on', code: 'ends-before-start' }] : []),
    ...(body.on > tx.today ? [{ field: 'on', code: 'date-in-future' }] : []),
    ...(body.how === 'recalled' && body.note === '' ? [{ field: 'note', code: 'reason-missing' }] : []),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await tx.run(
    `update secondment set ended_on = $3, ended_how = $4, note = coalesce(nullif($5, ''), note), version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, params.id, body.on, body.how, body.note],
  );
  return await finishSecondment(tx, actor, params.id, 'end-secondment', {
    how: body.how,
    on: body.on,
    note: body.note,
  });
}
