import type { listDestinations as contract } from '@lianchuang/domain/members/contract';
import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Offered at once; who wants others types more. */
const most = 30;

/** Organisations a letter may go to, anywhere in the county, found as in every search of organisations (R1.4). */
export async function listDestinations(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const all = await tx.many<{
    id: string;
    name: string;
    sortKey: string;
    code: string | null;
    kind: string;
    above: string | null;
  }>('select id, name, sort_key as "sortKey", code, kind, above from transfer_destinations($1)', [
    tx.countyId,
  ]);
  const found = all.filter((one) => matchesSearch(one, query.q)).slice(0, most);
  return { items: found.map(({ id, name, kind, above }) => ({ id, name, kind, above })) };
}
