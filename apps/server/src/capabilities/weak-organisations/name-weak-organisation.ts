import type {
  nameWeakOrganisation as contract,
  WeakOrganisation,
} from '@lianchuang/domain/weak-organisations/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { openPlace, unknownPlace } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { weakMessage } from './name-weak-by-rule.ts';
import { showWeak } from './store.ts';

/** Names one by decision (R3.6). Throws `unknown-organisation`, `weak-already`. */
export async function nameWeakOrganisation(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<WeakOrganisation> {
  const place = await openPlace(tx, body.organisationId);
  // Nobody decides about the own organisation, nor about committees.
  if (place.id === actor.organisationId || place.kind.endsWith('committee')) throw unknownPlace();
  const open = await tx.maybe<{ id: string }>(
    'select id from weak_organisation where county_id = $1 and organisation_id = $2 and lifted_on is null',
    [tx.countyId, place.id],
  );
  if (open) {
    throw new ProblemError('weak-already', 409, {
      errors: [{ field: 'organisationId', code: 'weak-already' }],
    });
  }
  await tx.run(
    `insert into weak_organisation (county_id, id, organisation_id, path, named_on, by_rule, grounds, reason, named_by)
     values ($1, $2, $3, $4, $5, false, '{decision}', $6, $7)`,
    [tx.countyId, body.id, place.id, place.path, tx.today, body.reason, actor.displayName],
  );
  await writeAudit(tx, actor, {
    action: 'name-weak-organisation',
    entity: 'weak-organisation',
    entityId: body.id,
    organisation: place.name,
    detail: { reason: body.reason },
  });
  await notify(tx, [weakMessage(place.id, place.name)]);
  await markAllDirty(tx);
  return await showWeak(tx, actor, body.id);
}
