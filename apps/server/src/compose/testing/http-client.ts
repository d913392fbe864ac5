import { randomUUID } from 'node:crypto';
import type { RouteContract } from '@lianchuang/domain/http/define-route';
import type { z } from 'zod';
import { password, type Reply } from './small-county.ts';

export interface HttpClient {
  /** Calls a route; throws what `fetch` throws when the connection breaks off. */
  call<C extends RouteContract>(
    contract: C,
    input?: {
      params?: Record<string, string | number>;
      query?: Record<string, string>;
      body?: z.input<C['body']>;
      key?: string;
    },
  ): Promise<Reply<z.output<C['response']>> & { readonly type: string }>;
}

/** Signs in over HTTP, as a browser does, and answers with what may then be called. */
export async function signIn(url: string, username: string, secret = password): Promise<HttpClient> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: secret }),
  });
  if (response.status !== 200) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  return {
    async call(contract, input = {}) {
      const path = contract.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
        String(input.params?.[name] ?? ''),
      );
      const answer = await fetch(`${url}/api/v1${path}?${new URLSearchParams(input.query ?? {})}`, {
        method: contract.method,
        headers: {
          cookie,
          ...(contract.method === 'GET'
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': input.key ?? randomUUID() }),
        },
        ...(contract.method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) }),
      });
      const body: unknown = await answer.json();
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      return { status: answer.status, type, body: body as never, problem: body as never };
    },
  };
}
