import type { listBars as contract } from '@lianchuang/domain/recognition/bars-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type BarRow, presentBar, selectBars } from './bars-store.ts';

/** Bars in scope, those in force first (R5.4). */
export async function listBars(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<BarRow>(
    `${selectBars} and b.path >= $2 and b.path < $3 and ($4::uuid is null or b.organisation_id = $4)
     order by (b.lifted_on is not null), b.raised_on desc, b.path, b.subject desc, b.id limit 5000`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null],
  );
  return {
    items: rows.map(presentBar),
    may: actor.rights.includes('recognition.decide') ? ['raise', 'lift'] : [],
  };
}
