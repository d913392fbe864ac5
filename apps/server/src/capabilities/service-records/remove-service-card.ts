import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentCard, readCard } from './store.ts';

/** Takes away a card that was entered by mistake; the row stays for the audit (R4.4). Throws `not-found`, `stale-version`. */
export async function removeServiceCard(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<{ ok: true }> {
  const row = await readCard(tx, params.id, true);
  if (row.version !== body.version) throw stale(presentCard(tx, actor, row));
  await tx.run(
    'update service_card set removed_at = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, tx.now],
  );
  await writeAudit(tx, actor, {
    action: 'remove-service-card',
    entity: 'service-card',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { household: row.household, visitedOn: row.visited_on, request: row.request, result: row.result },
  });
  await markAllDirty(tx);
  return { ok: true };
}
