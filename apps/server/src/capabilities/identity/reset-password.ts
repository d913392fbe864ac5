import { hashPassword } from 'better-auth/crypto';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mustBeAnother, mustManage } from './policy.ts';
import { userOf } from './present.ts';
import { clearSecondFactor, setPasswordHash, signOutUser } from './sign-in-store.ts';

/**
 * Gives another user a new password and ends all their sessions; on request takes a lost second factor away. One's own
 * password is changed under one's account, with the old one. Errors: `not-for-oneself`, `may-not-change-user`.
 */
export async function resetPassword(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: { id: string }; body: { password: string; clearSecondFactor?: boolean | undefined } },
): Promise<{ ok: true }> {
  mustBeAnother(actor, params.id);
  const user = await userOf(tx, params.id);
  mustManage(actor, user.assignments);
  await setPasswordHash(tx, user.id, await hashPassword(body.password));
  if (body.clearSecondFactor) await clearSecondFactor(tx, user.id);
  const sessions = await signOutUser(tx, user.id);
  await writeAudit(tx, actor, {
    action: 'reset-password',
    entity: 'user',
    entityId: user.id,
    detail: { username: user.username, sessions, secondFactorCleared: body.clearSecondFactor ?? false },
  });
  return { ok: true };
}
