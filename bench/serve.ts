import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { demonstrationPassword } from '../apps/server/src/capabilities/identity/public.ts';
import { makeApp } from '../apps/server/src/compose/make-app.ts';
import type { Product } from '../apps/server/src/compose/open-product.ts';

/** The product's own web application, as `start` makes it, without a limit on requests a minute. */
export async function serve(product: Product): Promise<{ app: FastifyInstance; port: number }> {
  const app = await makeApp(product, {
    baseUrl: 'http://127.0.0.1',
    secret: randomUUID(),
    auth: { oidc: undefined, requireTotp: undefined },
    logLevel: 'silent',
    ratePerMinute: 100_000_000,
  });
  return { app, port: await listen(app) };
}

/** Listens on a free port of loopback. */
export async function listen(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return address.port;
}

/** Signs a demonstration account in; returns the session's `Cookie` header. */
export async function signIn(app: FastifyInstance, username: string): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password: demonstrationPassword },
  });
  if (response.statusCode !== 200) throw new Error(`sign-in of ${username}: ${response.body}`);
  return response.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ');
}
