import { ApiError } from './api-error.ts';

/**
 * Calls one of the sign-in endpoints below `/api/auth` (they are not part of `/api/v1`). Errors: ApiError whose
 * code is the endpoint's in kebab-case (`INVALID_USERNAME_OR_PASSWORD` -> `invalid-username-or-password`).
 */
export async function authCall<T = unknown>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError({ type: 'about:blank', title: '', status: 0, code: 'no-connection' });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw new ApiError({
    type: 'about:blank',
    title: '',
    status: response.status,
    code: codeOf(response, answer),
  });
}

function codeOf(response: Response, answer: unknown): string {
  if (response.status === 429) return 'too-many-requests';
  if (answer && typeof answer === 'object' && 'code' in answer && typeof answer.code === 'string') {
    return answer.code.toLowerCase().replaceAll('_', '-');
  }
  return response.status >= 500 ? 'server-error' : 'sign-in-refused';
}
