import type { createUser as contract, User } from '@lianchuang/domain/identity/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { createUserInCounty } from './create-user-in-county.ts';
import { mustGive } from './policy.ts';
import { userOf } from './present.ts';

/**
 * Makes a user with a first role and a first password (R3.7). Errors: `may-not-give-role`, `role-does-not-fit`,
 * `username-taken`, `not-found` for the organisation.
 */
export async function createUser(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<User> {
  mustGive(actor, body.role);
  const { role, organisationId, ...person } = body;
  const id = await createUserInCounty(tx, actor, { ...person, assignments: [{ role, organisationId }] });
  return await userOf(tx, id);
}
