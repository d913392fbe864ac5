import { ProblemError } from '../errors/problem-error.ts';

/**
 * Turns a refusal of better-auth (`{ code: 'INVALID_CODE' }`) into a problem whose code is a translation key. While
 * signing in, every reason but a disabled account reads alike, so that nobody learns which user names exist.
 */
export function authProblem(path: string, status: number, body: string): ProblemError {
  if (status === 429) return new ProblemError('too-many-requests', 429);
  if (status >= 500) return new ProblemError('server-error', 500);
  const code = codeIn(body);
  if (code === 'user-disabled') return new ProblemError(code, 403);
  if (code === 'unauthorized') return new ProblemError('not-signed-in', 401);
  if (code === 'account-temporarily-locked') return new ProblemError('too-many-requests', 429);
  if (code === 'totp-not-enabled' || code === 'backup-codes-not-enabled') {
    return new ProblemError('two-factor-not-enabled', status);
  }
  if (code === 'validation-error') return new ProblemError('invalid-input', 422);
  if (path === '/sign-in/username' && !code.includes('origin')) {
    return new ProblemError('invalid-username-or-password', 401);
  }
  return new ProblemError(code, status);
}

function codeIn(body: string): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' && /^[A-Za-z_-]{1,60}$/.test(code)
      ? code.toLowerCase().replaceAll('_', '-')
      : 'sign-in-refused';
  } catch {
    return 'sign-in-refused';
  }
}
