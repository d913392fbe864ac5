import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { OidcSettings } from '../../../platform/auth/auth-settings.ts';
import { makeAuth } from '../../../platform/auth/make-auth.ts';
import { makeAuthenticate } from '../../../platform/auth/make-authenticate.ts';
import { mountAuth } from '../../../platform/auth/mount-auth.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import { makeServer } from '../../../platform/http/make-server.ts';
import { registerRoutes } from '../../../platform/http/register-routes.ts';
import type { RouteEntry } from '../../../platform/http/route-entry.ts';
import { testSealer } from '../../../platform/seal/testing/test-sealer.ts';
import { createTestDatabase } from '../../../platform/testing/test-database.ts';
import { identityRoutes } from '../routes.ts';
import { testPassword } from './make-test-county.ts';

export interface Browser {
  /** Cookies by name, as a browser would keep them. */
  readonly cookies: Map<string, string>;
  call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<LightMyRequestResponse>;
  signIn(username: string, password?: string): Promise<LightMyRequestResponse>;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly ownerUrl: string;
  newBrowser(address?: string): Browser;
  close(): Promise<void>;
}

/** The real server with sign-in and the given capabilities, on a database of its own, called by `inject`. */
export async function startTestApp(
  more: readonly RouteEntry[] = [],
  options: { oidc?: OidcSettings; attempts?: number; requireTotp?: boolean } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const db = openDatabase(database.appUrl, systemClock, testSealer, 4);
  const app = await makeServer({ logLevel: 'silent', ratePerMinute: 10_000 });
  const auth = makeAuth({
    appUrl: database.appUrl,
    secret: 'a-secret-for-tests-0123456789-abcdefghij',
    baseUrl: 'http://localhost:8080',
    attempts: 100,
    ...options,
  });
  mountAuth(app, auth, { db, clock: systemClock });
  const platform = {
    db,
    clock: systemClock,
    files: { put: refuse, open: refuse },
    campaignFolder: new URL('file:///nowhere/'),
    wake: () => undefined,
  };
  registerRoutes(
    app,
    platform,
    [...identityRoutes(auth), ...more],
    makeAuthenticate(auth, db, options),
    true,
  );
  return {
    app,
    db,
    ownerUrl: database.ownerUrl,
    newBrowser: (address = '203.0.113.1') => newBrowser(app, address),
    close: async () => {
      await app.close();
      await auth.close();
      await db.close();
      await database.drop();
    },
  };
}

function refuse(): never {
  throw new Error('these tests keep no files');
}

function newBrowser(app: FastifyInstance, address: string): Browser {
  const cookies = new Map<string, string>();
  const call: Browser['call'] = async (method, url, body) => {
    const response = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        host: 'localhost:8080',
        origin: 'http://localhost:8080',
        'idempotency-key': randomUUID(),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    return response;
  };
  return {
    cookies,
    call,
    signIn: (username, password = testPassword) =>
      call('POST', '/api/auth/sign-in/username', { username, password }),
  };
}
