import type { changeServiceCard as contract, ServiceCard } from '@lianchuang/domain/service-records/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { cardValues, checkCard } from './check-card.ts';
import { presentCard, readCard } from './store.ts';

/** Corrects a card, or says what became of it; the audit log keeps what it was (R4.4). Throws `not-found`, `stale-version`, `invalid-input`. */
export async function changeServiceCard(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<ServiceCard> {
  const row = await readCard(tx, params.id, true);
  if (row.version !== body.version) throw stale(presentCard(tx, actor, row));
  await checkCard(tx, row.organisation_id, body);
  await tx.run(
    `update service_card set member_id = $3, household = $4, visited_on = $5, request = $6, promise = $7, promised_by = $8, result = $9,
       closed_on = $10, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, row.id, ...cardValues(body)],
  );
  await writeAudit(tx, actor, {
    action: 'change-service-card',
    entity: 'service-card',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      before: {
        household: row.household,
        visitedOn: row.visited_on,
        request: row.request,
        promise: row.promise,
        promisedBy: row.promised_by,
        result: row.result,
        closedOn: row.closed_on,
      },
      after: {
        request: body.request,
        promisedBy: body.promisedBy,
        result: body.result,
        closedOn: body.closedOn,
      },
    },
  });
  await markAllDirty(tx);
  return presentCard(tx, actor, await readCard(tx, row.id));
}
