import { authCall } from '../../lib/auth-call.ts';

/**
 * First step of signing in. `secondFactor` says that the account asks for its one-time code next.
 * Errors: ApiError `invalid-username-or-password`, `too-many-requests`, `no-connection`.
 */
export async function signInWithPassword(
  username: string,
  password: string,
): Promise<{ secondFactor: boolean }> {
  const answer = await authCall<{ twoFactorRedirect?: boolean } | null>('/sign-in/username', {
    username: username.trim().toLowerCase(),
    password,
  });
  return { secondFactor: answer?.twoFactorRedirect === true };
}
