import type { listTrainees as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readSession } from './store.ts';

/** The members of one organisation on the day of the session, in pinyin order; its holder's own when none is named (R1.10). */
export async function listTrainees(
  tx: ReadTx,
  _actor: Actor,
  { params, query }: { params: { id: string }; query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const row = await readSession(tx, params.id);
  const members = await tx.many<{ id: string; name: string }>(
    'select id, name from members_on($1, $2, $3) order by sort_key, id',
    [tx.countyId, query.organisation ?? row.organisation_id, row.held_on],
  );
  return { members };
}
