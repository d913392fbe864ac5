import type { User } from '@lianchuang/domain/identity/contract';
import type { Role } from '@lianchuang/domain/identity/roles';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mustBeAnother, mustFit, mustGive, mustManage } from './policy.ts';
import { userOf } from './present.ts';
import { insertAssignment, selectPlace } from './store.ts';

/**
 * Gives a user a further role at an organisation (R3.7). Errors: `not-for-oneself`, `may-not-give-role`,
 * `may-not-change-user`, `role-does-not-fit`, `already-holds-role`.
 */
export async function addAssignment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { role: Role; organisationId: string } },
): Promise<User> {
  mustBeAnother(actor, params.id);
  mustGive(actor, body.role);
  const user = await userOf(tx, params.id);
  mustManage(actor, user.assignments);
  const place = await selectPlace(tx, body.organisationId);
  if (!place) throw notFound('organisation');
  mustFit(body.role, place.kind);
  if (!(await insertAssignment(tx, { userId: user.id, ...body, path: place.path }))) {
    throw new ProblemError('already-holds-role', 409, { params: { role: body.role } });
  }
  await writeAudit(tx, actor, {
    action: 'add-assignment',
    entity: 'user',
    entityId: user.id,
    organisation: place.name,
    detail: { username: user.username, role: body.role },
  });
  return await userOf(tx, user.id);
}
