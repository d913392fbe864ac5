import type { Bar, liftBar as contract } from '@lianchuang/domain/recognition/bars-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type BarRow, presentBar, selectBars } from './bars-store.ts';

/** Lifts a bar by decision, with its reason; it stays on the list (R5.4). Throws `not-found`, `stale-version`, `wrong-state`. */
export async function liftBar(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Bar> {
  const read = (lock: string) =>
    tx.maybe<BarRow>(`${selectBars} and b.id = $2${lock}`, [tx.countyId, params.id]);
  const row = await read(' for update of b');
  if (!row) throw notFound('recognition-bar');
  if (row.version !== body.version) throw stale(presentBar(row));
  if (row.lifted_on !== null) {
    throw new ProblemError('wrong-state', 409, { params: { state: 'lifted', action: 'lift' } });
  }
  await tx.run(
    `update recognition_bar set lifted_on = $3, lifted_by = $4, lift_reason = $5, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, params.id, tx.today, actor.displayName, body.reason],
  );
  await writeAudit(tx, actor, {
    action: 'lift-bar',
    entity: 'recognition-bar',
    entityId: params.id,
    organisation: row.organisation_name,
    detail: { reason: body.reason, ...(row.person_name ? { person: row.person_name } : {}) },
  });
  const after = await read('');
  if (!after) throw notFound('recognition-bar');
  return presentBar(after);
}
