import { type Clock, dayOf } from '../../platform/clock/clock.ts';
import type { Database, WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { takeDown } from '../publications/public.ts';
import { type Placed, publicityOf } from './show-nomination.ts';

/** The day on which each database was last gone through: periods end at midnight and at no other hour. */
const done = new WeakMap<Database, string>();

/** Once a day, in every county: names whose publicity period is over leave the public page until they are decided (R5.1). */
export async function endPublicity(db: Database, clock: Clock): Promise<void> {
  const today = dayOf(clock.now());
  if (done.get(db) === today) return;
  for (const { county_id } of await db.unscoped<{ county_id: number }>('select county_id from counties()'))
    await db.write(systemScope(county_id), takeDownOver);
  done.set(db, today);
}

async function takeDownOver(tx: WriteTx): Promise<void> {
  const over = `n.county_id = $1 and n.state = 'publicity' and n.publicity_until < $2`;
  // Held before they are read: whoever decides meanwhile is not undone.
  await tx.many(
    `select 1 as held from award_quota q where q.county_id = $1 and exists (
       select 1 from nomination n where ${over} and n.year = q.year and n.kind = q.kind)
     order by q.year, q.kind for update`,
    [tx.countyId, tx.today],
  );
  const rows = await tx.many<Placed & { id: string } & Record<string, unknown>>(
    `select n.id, n.year, n.kind, n.publicity_from, n.publicity_until, n.decision from nomination n where ${over}`,
    [tx.countyId, tx.today],
  );
  const sources = new Set(rows.flatMap((n) => [n.id, publicityOf(n)]));
  await takeDown(tx, 'recognition', [...sources], '公示期满');
}
