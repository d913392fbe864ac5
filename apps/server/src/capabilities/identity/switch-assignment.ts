import { assignmentCookie } from '../../platform/auth/make-authenticate.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { ownAssignments } from './own-assignments.ts';

/** Acts under another of one's own roles from now on, on this device. Throws `not-found` for what is not one's own. */
export async function switchAssignment({
  platform,
  actor,
  input,
  request,
  reply,
}: DirectCall<unknown, unknown, { assignmentId: string }>): Promise<{ ok: true }> {
  const own = await platform.db.read(actor.scope, ownAssignments);
  const chosen = own.find((a) => a.id === input.body.assignmentId);
  if (!chosen) throw notFound('assignment');
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${assignmentCookie}=${chosen.id}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`,
  );
  return { ok: true };
}
