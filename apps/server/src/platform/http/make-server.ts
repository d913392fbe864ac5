import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { ProblemError } from '../errors/problem-error.ts';

/** PostgreSQL's words for trouble that has its own sentence. */
const databaseCodes: Record<string, [code: string, status: number]> = {
  '40001': ['try-again', 503],
  '40P01': ['try-again', 503],
  '23505': ['already-exists', 409],
  '23503': ['unknown-reference', 422],
  '23514': ['value-out-of-range', 422],
  '42501': ['not-allowed', 403],
  '53100': ['disk-full', 507],
  '57P01': ['database-away', 503],
};

/** Fastify with the limits every route has: body size, rate, headers, and problems for errors. */
export async function makeServer(options: {
  logLevel: string;
  ratePerMinute: number;
}): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel },
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
  app.setErrorHandler(
    (error: Error & { code?: string; statusCode?: number; constraint?: string }, request, reply) => {
      const problem = asProblem(error);
      if (problem.status >= 500) request.log.error(error);
      return reply.status(problem.status).type('application/problem+json').send(problem.toProblem());
    },
  );
  return app;
}

function asProblem(error: Error & { code?: string; statusCode?: number; constraint?: string }): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = error.code ? databaseCodes[error.code] : undefined;
  if (known)
    return new ProblemError(
      known[0],
      known[1],
      error.constraint ? { params: { rule: error.constraint } } : {},
    );
  if (
    error.code === 'ECONNREFUSED' ||
    error.code === 'ECONNRESET' ||
    error.message.includes('Connection terminated')
  ) {
    return new ProblemError('database-away', 503);
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return new ProblemError('body-too-large', 413);
  }
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return new ProblemError('invalid-json', 400);
  }
  if (error.statusCode && error.statusCode < 500) return new ProblemError('bad-request', error.statusCode);
  return new ProblemError('server-error', 500);
}
