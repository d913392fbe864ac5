import type { listDestinations as contract } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Organisations a letter may go to, anywhere in the county: names only (R1.4). */
export async function listDestinations(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const items = await tx.many<{ id: string; name: string; kind: string; above: string | null }>(
    'select id, name, kind, above from transfer_destinations($1, $2)',
    [tx.countyId, query.q.replaceAll(/[\\%_]/g, '\\$&')],
  );
  return { items };
}
