import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { remindEverywhere } from '../capabilities/accountability/public.ts';
import { endPublicity } from '../capabilities/recognition/public.ts';
import { recomputeDirty } from '../capabilities/scoring/public.ts';
import type { AuthSettings } from '../platform/auth/auth-settings.ts';
import { makeAuth } from '../platform/auth/make-auth.ts';
import { makeAuthenticate } from '../platform/auth/make-authenticate.ts';
import { mountAuth } from '../platform/auth/mount-auth.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { makeServer } from '../platform/http/make-server.ts';
import { openApi } from '../platform/http/open-api.ts';
import { registerRoutes } from '../platform/http/register-routes.ts';
import type { Platform } from '../platform/http/route-entry.ts';
import { startWorker } from '../platform/jobs/worker.ts';
import { allRoutes } from './all-routes.ts';
import { campaignFolder, type Product } from './open-product.ts';

const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export interface AppOptions {
  readonly baseUrl: string;
  readonly secret: string;
  readonly auth: Pick<AuthSettings, 'oidc' | 'requireTotp'>;
  readonly logLevel: string;
  /** Where the lines of the log go; standard output when left out. */
  readonly logTo?: Writable;
  /** Requests a minute from one address. */
  readonly ratePerMinute?: number;
  /** Sign-in attempts a minute from one address. */
  readonly attempts?: number;
  /** Answers are held against their contracts (tests). */
  readonly strict?: boolean;
}

/** The whole web application over an opened product: API, sign-in, web pages, the recompute worker. */
export async function makeApp(product: Product, options: AppOptions): Promise<FastifyInstance> {
  const app = await makeServer({
    logLevel: options.logLevel,
    logTo: options.logTo,
    ratePerMinute: options.ratePerMinute ?? 1200,
  });
  const worker = startWorker(
    async () => {
      await remindEverywhere(product.db, product.clock);
      await endPublicity(product.db, product.clock);
      await recomputeDirty(product.db);
    },
    (error) => app.log.error(error),
  );
  const platform: Platform = {
    db: product.db,
    clock: product.clock,
    files: product.files,
    campaignFolder,
    wake: worker.wake,
  };
  const auth = makeAuth({
    appUrl: product.appUrl,
    secret: options.secret,
    baseUrl: options.baseUrl,
    oidc: options.auth.oidc,
    ...(options.attempts === undefined ? {} : { attempts: options.attempts }),
  });
  const authenticate = makeAuthenticate(auth, product.db, { requireTotp: options.auth.requireTotp });
  mountAuth(app, auth, platform);
  const routes = allRoutes(auth);
  registerRoutes(app, platform, routes, authenticate, options.strict ?? false);
  app.get('/api/v1/openapi.json', () => openApi(routes.map((r) => r.contract)));
  app.get('/api/health', async () => {
    await product.db.unscoped('select 1');
    return { ok: true };
  });
  const hasPages = existsSync(webFolder);
  if (hasPages) {
    await app.register(fastifyStatic, {
      root: webFolder,
      preCompressed: true,
      setHeaders(reply, path) {
        // Names under assets/ change with their content; everything else is asked for anew.
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    // Any other address is a page of the web app, which finds its own way.
    if (hasPages && request.method === 'GET' && !/^\/(api|assets)\//.test(request.url))
      return reply.sendFile('index.html');
    return reply
      .status(404)
      .type('application/problem+json')
      .send(new ProblemError('no-such-route', 404).toProblem());
  });
  app.addHook('onClose', async () => {
    await worker.stop();
    await auth.close();
  });
  return app;
}
