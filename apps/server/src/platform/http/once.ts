import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { WriteTx } from '../db/database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { Actor } from './actor.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The `Idempotency-Key` of a request. Throws `idempotency-key-missing`, also for what is no UUID. */
export function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !uuid.test(key)) throw new ProblemError('idempotency-key-missing', 400);
  return key;
}

/**
 * Does a write once per `Idempotency-Key`: a replay answers what the first one answered; another request under the
 * key is refused (`idempotency-key-reused`). `upload`: the bytes sent, where the request carries a file instead of a
 * body. Throws `idempotency-key-missing`.
 */
export async function once<T>(
  tx: WriteTx,
  actor: Actor,
  request: FastifyRequest,
  route: string,
  act: () => Promise<T>,
  upload?: Uint8Array,
): Promise<T> {
  const key = idempotencyKey(request);
  const sent = upload ? createHash('sha256').update(upload).digest('hex') : (request.body ?? null);
  const hash = createHash('sha256')
    .update(JSON.stringify([request.params, request.query, sent]))
    .digest('hex');
  const fresh = await tx.run(
    `insert into idempotency_key (county_id, user_id, key, route, request_hash, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.countyId, actor.userId, key, route, hash, tx.now],
  );
  if (fresh === 0) {
    const before = await tx.maybe<{ route: string; request_hash: string; response: T }>(
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
