import type { readCheckIn as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { openCode } from './check-in-code.ts';
import { readSession } from './store.ts';

/** What the session is, for whoever scanned its code; nothing about people (R1.10). Throws `not-found`. */
export async function readCheckIn({
  platform,
  input,
}: DirectCall<{ code: string }, unknown, unknown>): Promise<z.output<(typeof contract)['response']>> {
  return await openCode(platform.db.read, input.params.code, async (tx: ReadTx, sessionId) => {
    const row = await readSession(tx, sessionId);
    if (row.held_on !== tx.today) throw notFound('check-in');
    return {
      organisation: row.organisation_name,
      topic: row.topic,
      heldOn: row.held_on,
      hours: row.hours,
    };
  });
}
