import { countyRoles, type Role, rightsByRole } from '@lianchuang/domain/identity/roles';
import type { Database } from '../db/database.ts';
import { endOfSubtree, type Scope } from '../db/scope.ts';
import type { Actor } from '../http/actor.ts';
import type { Authenticate } from '../http/register-routes.ts';
import type { Auth } from './make-auth.ts';
import { openSigned, readCookie } from './read-cookie.ts';

/** Cookie that tells under which of their roles a person acts. */
export const assignmentCookie = 'lc_assignment';

interface SignedIn {
  user_id: string;
  totp_enabled: boolean;
  county_id: number;
  demonstration: boolean;
  assignment_id: string;
  role: Role;
  organisation_id: string;
  path: string;
  display_name: string;
  username: string;
}

/**
 * Finds the actor of a request: the signed session cookie, then one query that is never cached, so that an ended
 * session or a taken role counts at once. The role acted under is the one the assignment cookie names, when the person
 * holds it, else their first. County roles without a second factor may only enrol one: in real counties, or wherever
 * `requireTotp` says (R3.7).
 */
export function makeAuthenticate(
  auth: Auth,
  db: Database,
  options: { readonly requireTotp?: boolean | undefined } = {},
): Authenticate {
  return async (request) => {
    const cookies = request.headers.cookie;
    const token = openSigned(readCookie(cookies, auth.cookieName), auth.secret);
    if (!token) return null;
    const held = await db.unscoped<SignedIn & Record<string, unknown>>('select * from signed_in($1)', [
      token,
    ]);
    const wanted = readCookie(cookies, assignmentCookie);
    const row = held.find((r) => r.assignment_id === wanted) ?? held[0];
    return row ? toActor(row, options.requireTotp) : null;
  };
}

function toActor(row: SignedIn, requireTotp: boolean | undefined): Actor {
  const asked = requireTotp ?? !row.demonstration;
  const mustEnrolTotp = asked && !row.totp_enabled && countyRoles.includes(row.role);
  return {
    userId: row.user_id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    assignmentId: row.assignment_id,
    organisationId: row.organisation_id,
    path: row.path,
    rights: mustEnrolTotp ? ['session.own'] : rightsByRole[row.role],
    scope: scopeOf(row),
    mustEnrolTotp,
    totpEnabled: row.totp_enabled,
  };
}

/** The subtree of the role's organisation; a system administrator sees no business data, so an empty one. */
function scopeOf(row: SignedIn): Scope {
  return {
    countyId: row.county_id,
    lo: row.path,
    hi: row.role === 'system-administrator' ? row.path : endOfSubtree(row.path),
    userId: row.user_id,
    role: row.role,
  };
}
