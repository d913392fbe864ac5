import { timingSafeEqual } from 'node:crypto';
import type { ReadTx } from '../../platform/db/database.ts';
import { type Scope, systemScope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

const minutesGood = 15;

/** What a code stands for: county, session, and the minute until which it is good. */
interface Meant {
  readonly countyId: number;
  readonly sessionId: string;
  readonly minute: number;
}

const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / 60_000);

function sign(tx: ReadTx, { countyId, sessionId, minute }: Meant): Buffer {
  return tx.sealer.hash(`training check-in ${countyId} ${sessionId} ${minute}`).subarray(0, 16);
}

/** A code for a session of today, good for a quarter of an hour from now on: `1.2k3j4h.<session>.<signature>`. */
export function makeCode(tx: ReadTx, sessionId: string): { code: string; expiresAt: string } {
  const minute = minuteOf(tx.now) + minutesGood;
  const meant = { countyId: tx.countyId, sessionId, minute };
  return {
    code: [meant.countyId, minute.toString(36), sessionId, sign(tx, meant).toString('base64url')].join('.'),
    expiresAt: new Date(minute * 60_000).toISOString(),
  };
}

/**
 * The session of a code that is ours, not yet over, and of today, in a transaction of its county (`open`: to read or to write). Throws `not-found` for
 * whatever else: a wrong code tells nothing.
 */
export async function openCode<Tx extends ReadTx, T>(
  open: (scope: Scope, act: (tx: Tx) => Promise<T>) => Promise<T>,
  code: string,
  then: (tx: Tx, sessionId: string) => Promise<T>,
): Promise<T> {
  const [county, minute, sessionId, signature] = code.split('.');
  const countyId = Number(county);
  if (!/^[0-9a-f-]{36}$/.test(sessionId ?? '') || !(countyId > 0 && countyId < 2 ** 31))
    throw notFound('check-in');
  const meant = { countyId, sessionId: sessionId ?? '', minute: Number.parseInt(minute ?? '', 36) };
  return await open(systemScope(countyId), async (tx) => {
    const given = Buffer.from(signature ?? '', 'base64url');
    const right = sign(tx, meant);
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw notFound('check-in');
    if (!(meant.minute >= minuteOf(tx.now))) throw notFound('check-in');
    return await then(tx, meant.sessionId);
  });
}
