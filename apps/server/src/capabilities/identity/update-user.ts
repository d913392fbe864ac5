import type { updateUser as contract, User } from '@lianchuang/domain/identity/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mustBeAnother, mustManage, mustNotBeLast } from './policy.ts';
import { userOf } from './present.ts';
import { renameSignIn, signOutUser } from './sign-in-store.ts';

/**
 * Renames a user, disables them (which ends their sessions at once) or lets them in again. Errors: `stale-version`,
 * `not-for-oneself`, `may-not-change-user`, `last-of-role`.
 */
export async function updateUser(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<User> {
  const before = await userOf(tx, params.id);
  mustManage(actor, before.assignments);
  const disables = body.disabled === true && !before.disabled;
  if (body.disabled !== undefined && body.disabled !== before.disabled) mustBeAnother(actor, before.id);
  if (disables) {
    await mustNotBeLast(
      tx,
      before.assignments.map((a) => a.role),
      before.id,
    );
  }
  const changed = await tx.run(
    `update app_user set display_name = coalesce($4, display_name), disabled = coalesce($5, disabled), version = version + 1
     where county_id = $1 and user_id = $2 and version = $3`,
    [tx.countyId, before.id, body.version, body.displayName ?? null, body.disabled ?? null],
  );
  if (changed === 0) throw stale(await userOf(tx, before.id));
  if (body.displayName) await renameSignIn(tx, before.id, body.displayName);
  if (disables) await signOutUser(tx, before.id);
  await writeAudit(tx, actor, {
    action: disables
      ? 'disable-user'
      : before.disabled && body.disabled === false
        ? 'enable-user'
        : 'update-user',
    entity: 'user',
    entityId: before.id,
    detail: { username: before.username, displayName: body.displayName ?? before.displayName },
  });
  return await userOf(tx, before.id);
}
