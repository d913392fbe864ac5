import type { Role } from '@lianchuang/domain/identity/roles';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mustBeAnother, mustGive, mustNotBeLast } from './policy.ts';
import { userOf } from './present.ts';

/**
 * Takes a role from a user; it ends with their next request. Errors: `not-for-oneself`, `may-not-give-role`,
 * `last-of-role` for the county's last officer or system administrator.
 */
export async function removeAssignment(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const held = await tx.maybe<{ user_id: string; role: Role }>(
    'select user_id, role from role_assignment where county_id = $1 and id = $2',
    [tx.countyId, params.id],
  );
  if (!held) throw notFound('assignment');
  mustBeAnother(actor, held.user_id);
  mustGive(actor, held.role);
  const user = await userOf(tx, held.user_id);
  const same = user.assignments.filter((a) => a.role === held.role);
  if (same.length === 1) await mustNotBeLast(tx, [held.role], held.user_id);
  await tx.run('delete from role_assignment where county_id = $1 and id = $2', [tx.countyId, params.id]);
  await writeAudit(tx, actor, {
    action: 'remove-assignment',
    entity: 'user',
    entityId: user.id,
    organisation: user.assignments.find((a) => a.id === params.id)?.organisation.name,
    detail: { username: user.username, role: held.role },
  });
  return { ok: true };
}
