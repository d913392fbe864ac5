import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { WriteTx } from '../db/database.ts';
import { type ProblemDetail, ProblemError } from '../errors/problem-error.ts';
import type { Actor } from './actor.ts';
import type { Input, Platform, RouteEntry } from './route-entry.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

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
        return reply.header('cache-control', 'no-store').send(output);
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

/** Does a write once per key: a replay answers what the first one answered; another request under the key is refused. */
async function once(
  tx: WriteTx,
  actor: Actor,
  request: FastifyRequest,
  route: string,
  act: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !uuid.test(key)) throw new ProblemError('idempotency-key-missing', 400);
  const hash = createHash('sha256')
    .update(JSON.stringify([request.params, request.query, request.body ?? null]))
    .digest('hex');
  const fresh = await tx.run(
    `insert into idempotency_key (county_id, user_id, key, route, request_hash, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.countyId, actor.userId, key, route, hash, tx.now],
  );
  if (fresh === 0) {
    const before = await tx.maybe<{ route: string; request_hash: string; response: unknown }>(
      'select route, request_hash, response from idempotency_key where county_id = $1 and user_id = $2 and key = $3',
      [tx.countyId, actor.userId, key],
    );
    if (!before || before.route !== route || before.request_hash !== hash) {
      throw new ProblemError('idempotency-key-reused', 409);
    }
    return before.response;
  }
  const response = await act();
  await tx.run(
    'update idempotency_key set response = $4 where county_id = $1 and user_id = $2 and key = $3',
    [tx.countyId, actor.userId, key, JSON.stringify(response)],
  );
  return response;
}
