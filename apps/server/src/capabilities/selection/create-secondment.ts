import type {
  createSecondment as contract,
  Secondment,
} from '@lianchuang/domain/selection/secondments-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { checkMembers } from './check-members.ts';
import { finishSecondment } from './secondment-store.ts';

/** Writes down who is sent where (R2.3). Throws `invalid-input` with `unknown-organisation`, `unknown-member`, `ends-before-start`. */
export async function createSecondment(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Secondment> {
  const place = await openPlace(tx, body.organisationId);
  await checkMembers(tx, [body.memberId]);
  if (body.untilOn < body.fromOn) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'untilOn', code: 'ends-before-start' }],
    });
  }
  await tx.run(
    `insert into secondment (county_id, id, organisation_id, path, name, member_id, from_unit, post, from_on, until_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.name,
      body.memberId,
      body.fromUnit,
      body.post,
      body.fromOn,
      body.untilOn,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishSecondment(tx, actor, body.id, 'create-secondment', {
    fromUnit: body.fromUnit,
    post: body.post,
    untilOn: body.untilOn,
  });
}
