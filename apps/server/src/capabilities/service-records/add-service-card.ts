import type { addServiceCard as contract, ServiceCard } from '@lianchuang/domain/service-records/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { cardValues, checkCard } from './check-card.ts';
import { presentCard, readCard } from './store.ts';

/** Enters a contact with a household (R4.4). Throws `unknown-organisation`, `invalid-input`. */
export async function addServiceCard(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<ServiceCard> {
  const { id, organisationId, ...card } = body;
  const place = await openPlace(tx, organisationId);
  await checkCard(tx, organisationId, card);
  await tx.run(
    `insert into service_card (county_id, id, organisation_id, path, member_id, household, visited_on, request, promise, promised_by,
       result, closed_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [tx.countyId, id, organisationId, place.path, ...cardValues(card), actor.displayName, tx.now],
  );
  await writeAudit(tx, actor, {
    action: 'add-service-card',
    entity: 'service-card',
    entityId: id,
    organisation: place.name,
    detail: { visitedOn: card.visitedOn, request: card.request, promisedBy: card.promisedBy },
  });
  await markAllDirty(tx);
  return presentCard(tx, actor, await readCard(tx, id));
}
