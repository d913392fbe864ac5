import { mayGive, mayHold, type Role } from '@lianchuang/domain/identity/roles';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { countOthersWithRole } from './store.ts';

/** Nobody changes their own roles, nor disables or resets themselves. Throws `not-for-oneself`. */
export function mustBeAnother(actor: Actor, userId: string): void {
  if (actor.userId === userId) throw new ProblemError('not-for-oneself', 403);
}

/** Who gives or takes a role must be allowed to. Throws `may-not-give-role`. */
export function mustGive(actor: Actor, role: Role): void {
  if (!mayGive(actor.role, role)) throw new ProblemError('may-not-give-role', 403, { params: { role } });
}

/** Whoever holds a role the actor may not give is out of the actor's hands altogether. Throws `may-not-change-user`. */
export function mustManage(actor: Actor, held: readonly { readonly role: Role }[]): void {
  if (!held.every((a) => mayGive(actor.role, a.role))) throw new ProblemError('may-not-change-user', 403);
}

/** A role must fit the kind of organisation it is held at. Throws `role-does-not-fit`. */
export function mustFit(role: Role, kind: string): void {
  if (!mayHold(role, kind)) {
    throw new ProblemError('role-does-not-fit', 422, {
      params: { role, kind },
      errors: [{ field: 'role', code: 'role-does-not-fit', params: { role, kind } }],
    });
  }
}

/** A county keeps an officer and a system administrator who can sign in. Throws `last-of-role`. */
export async function mustNotBeLast(tx: WriteTx, roles: readonly Role[], userId: string): Promise<void> {
  for (const role of ['county-officer', 'system-administrator'] as const) {
    if (roles.includes(role) && (await countOthersWithRole(tx, role, userId)) === 0) {
      throw new ProblemError('last-of-role', 409, { params: { role } });
    }
  }
}
