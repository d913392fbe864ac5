import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { authProblem } from './auth-problem.ts';
import { type Auth, clientAddressHeader } from './make-auth.ts';
import { openSigned, readCookie } from './read-cookie.ts';
import { auditAccount, noteSignIn, userNamed, userOfSession } from './record-sign-in.ts';
import { withoutSyntheticDomain } from './synthetic-email.ts';

/** All that is open below `/api/auth`; whatever else better-auth knows answers `no-such-route`. */
const open: readonly (readonly ['GET' | 'POST', string])[] = [
  ['POST', '/sign-in/username'],
  ['POST', '/sign-in/social'],
  ['GET', '/callback/:provider'],
  ['POST', '/sign-out'],
  ['POST', '/change-password'],
  ['POST', '/two-factor/enable'],
  ['POST', '/two-factor/verify-totp'],
  ['POST', '/two-factor/verify-backup-code'],
  ['POST', '/two-factor/generate-backup-codes'],
  ['POST', '/two-factor/disable'],
];

/** What the audit log says about a call that succeeded while signed in. */
const accountActs: Readonly<Record<string, string>> = {
  '/sign-out': 'sign-out',
  '/change-password': 'change-password',
  '/two-factor/verify-totp': 'enrol-second-factor',
  '/two-factor/generate-backup-codes': 'renew-backup-codes',
  '/two-factor/disable': 'remove-second-factor',
};

/**
 * Mounts sign-in below `/api/auth` (R3.7): refusals become problems with translated codes, sign-ins and changes to
 * one's own account go into the audit log before they are answered.
 */
export function mountAuth(
  app: FastifyInstance,
  auth: Auth,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  for (const [method, path] of open) {
    app.route({
      method,
      url: `/api/auth${path}`,
      handler: async (request, reply) => {
        mustBeOwnPage(auth, request);
        const before = await userOfSession(
          db,
          openSigned(readCookie(request.headers.cookie, auth.cookieName), auth.secret),
        );
        const response = await auth.handle(asWebRequest(request, path));
        const body = await response.text();
        const cookies = response.headers.getSetCookie();
        if (response.status < 400) {
          const after = await userOfSession(db, newToken(auth, cookies));
          const act = before && accountActs[path];
          if (before && act) await auditAccount(db, before, act, {});
          else if (after) {
            await noteSignIn(db, after, clock.now());
            await auditAccount(db, after, 'sign-in', { way: path.slice(1), address: request.ip });
          }
        } else if (path === '/sign-in/username' && response.status !== 429) {
          const named = await userNamed(db, textOf(request.body, 'username'));
          if (named) await auditAccount(db, named, 'sign-in-failed', { address: request.ip });
        }
        return answer(reply, path, response, cookies, body);
      },
    });
  }
}

/** A page of another site may not sign anyone in or out. Throws `invalid-origin`. */
function mustBeOwnPage(auth: Auth, request: FastifyRequest): void {
  const { origin } = request.headers;
  if (request.method === 'GET' || origin === undefined) return;
  if (origin !== auth.origin && origin !== originOf(request)) throw new ProblemError('invalid-origin', 403);
}

function originOf(request: FastifyRequest): string {
  return new URL(`${request.protocol}://${request.host}`).origin;
}

function asWebRequest(request: FastifyRequest, path: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || /^(connection|content-length|transfer-encoding|x-forwarded-.*)$/.test(name))
      continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(clientAddressHeader, request.ip);
  const url = new URL(request.raw.url ?? '/', originOf(request));
  if (request.method === 'GET') return new Request(url, { headers });
  // A new password ends every other session of its owner.
  const body =
    path === '/change-password' ? { ...bodyOf(request), revokeOtherSessions: true } : bodyOf(request);
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function bodyOf(request: FastifyRequest): Record<string, unknown> {
  return typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};
}

function textOf(body: unknown, field: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof value === 'string' ? value.slice(0, 60) : '';
}

/** The session token an answer sets, if it sets one. */
function newToken(auth: Auth, cookies: readonly string[]): string | undefined {
  const pairs = cookies.map((cookie) => cookie.split(';')[0] ?? '').join(';');
  return openSigned(readCookie(pairs, auth.cookieName), auth.secret);
}

function answer(
  reply: FastifyReply,
  path: string,
  response: Response,
  cookies: readonly string[],
  body: string,
): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store');
  if (response.status >= 400) {
    const problem = authProblem(path, response.status, body);
    return reply.status(problem.status).type('application/problem+json').send(problem.toProblem());
  }
  const location = response.headers.get('location');
  if (location) reply.header('location', location);
  return reply.status(response.status).type('application/json').send(withoutSyntheticDomain(body));
}
