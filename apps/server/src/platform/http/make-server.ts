import type { Writable } from 'node:stream';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { asProblem } from '../errors/as-problem.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** Fastify with the limits every route has: body size, rate, headers, and problems for errors. */
export async function makeServer(options: {
  logLevel: string;
  ratePerMinute: number;
  logTo?: Writable | undefined;
}): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, ...(options.logTo ? { stream: options.logTo } : {}) },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 120 },
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        frameSrc: ["'self'", 'blob:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  // Answers of the API, for thin lines; files of the web app are compressed when it is built.
  await app.register(fastifyCompress, { encodings: ['gzip'], threshold: 1024, zlibOptions: { level: 4 } });
  await app.register(fastifyRateLimit, {
    max: options.ratePerMinute,
    timeWindow: 60_000,
    // Pages and pictures of the web app are not counted; offices share one address, so sessions are counted apart.
    allowList: (request) => !request.url.startsWith('/api/'),
    keyGenerator: (request) =>
      `${request.ip} ${/session_token=([^;]{0,40})/.exec(request.headers.cookie ?? '')?.[1] ?? ''}`,
    errorResponseBuilder: () => new ProblemError('too-many-requests', 429),
  });
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 5, fileSize: 50 * 1024 * 1024 } });
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = asProblem(error);
    if (problem.status >= 500) request.log.error(error);
    return reply.status(problem.status).type('application/problem+json').send(problem.toProblem());
  });
  return app;
}
