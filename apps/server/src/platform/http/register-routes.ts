import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type ProblemDetail, ProblemError } from '../errors/problem-error.ts';
import type { Actor } from './actor.ts';
import { once } from './once.ts';
import type { Input, Platform, RouteEntry } from './route-entry.ts';

/**
 * Their requests leave no line in the log; only our own mistakes do, without the address. Counted by the address alone:
 * the count of other routes takes a cookie too, and whoever tries codes out would send a new one each time.
 */
const unknownAskers = {
  logLevel: 'error',
  config: {
    rateLimit: { max: 60, timeWindow: 60_000, keyGenerator: (request: FastifyRequest) => request.ip },
  },
} as const;

/** Finds the signed-in actor of a request, or null. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

/**
 * Registers routes below `/api/v1`. For each: sign-in, right, input by the contract, a transaction in the
 * actor's scope, and for writes the idempotency key. An answer that breaks its contract is our mistake and
 * is refused in `strict` mode (tests).
 */
export function registerRoutes(
  app: FastifyInstance,
  platform: Platform,
  entries: readonly RouteEntry[],
  authenticate: Authenticate,
  strict: boolean,
): void {
  for (const entry of entries) {
    const { contract } = entry;
    app.route({
      method: contract.method,
      url: `/api/v1${contract.path}`,
      ...(entry.anonymous ? unknownAskers : {}),
      handler: async (request, reply) => {
        const actor = entry.right === 'public' ? null : await authorise(request, entry, authenticate);
        const input: Input<unknown, unknown, unknown> = {
          params: parse(contract.params, request.params ?? {}, 'params'),
          query: parse(contract.query, request.query ?? {}, 'query'),
          body: contract.transfer === 'upload' ? undefined : parse(contract.body, request.body ?? {}, 'body'),
        };
        let output: unknown;
        if (entry.kind === 'direct') {
          output = await entry.run({
            platform,
            actor: actor as Actor,
            input: input as never,
            request,
            reply,
          });
        } else if (entry.kind === 'read') {
          const signedIn = actor as Actor;
          output = await platform.db.read(signedIn.scope, (tx) => entry.run(tx, signedIn, input as never));
        } else {
          const signedIn = actor as Actor;
          output = await platform.db.write(signedIn.scope, async (tx) => {
            tx.afterCommit(() => platform.wake());
            return await once(tx, signedIn, request, contract.id, () =>
              entry.run(tx, signedIn, input as never),
            );
          });
        }
        if (reply.sent || contract.transfer === 'download') return output;
        if (strict) contract.response.parse(output);
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
        return reply.send(output);
      },
    });
  }
}

async function authorise(
  request: FastifyRequest,
  entry: RouteEntry,
  authenticate: Authenticate,
): Promise<Actor> {
  const actor = await authenticate(request);
  if (!actor) throw new ProblemError('not-signed-in', 401);
  if (entry.right !== 'public' && !actor.rights.includes(entry.right)) {
    throw new ProblemError(actor.mustEnrolTotp ? 'second-factor-required' : 'not-allowed', 403);
  }
  return actor;
}

/** Checks input by a schema; every mistake is named by its field. Throws `invalid-input` (422). */
export function parse<T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: ProblemDetail[] = result.error.issues.slice(0, 50).map((issue) => {
    const limit = 'maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : undefined;
    return {
      field: [where === 'body' ? '' : where, ...issue.path.map(String)].filter(Boolean).join('.'),
      code: `invalid-${issue.code.replaceAll('_', '-')}`,
      ...(limit === undefined ? {} : { params: { limit: Number(limit) } }),
    };
  });
  throw new ProblemError('invalid-input', 422, { errors });
}
