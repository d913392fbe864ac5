import type {
  Cultivation,
  completeCultivation as contract,
} from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { oneCultivation, takeCultivation } from './cultivation-store.ts';
import { checkDay } from './places.ts';

/** The member has become a capable villager, on a day and by what evidence (R7.2). */
export async function completeCultivation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Cultivation> {
  const row = await takeCultivation(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.started_on);
  await tx.run(
    'update cultivation set became_on = $3, evidence = $4, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on, body.evidence],
  );
  await writeAudit(tx, actor, {
    action: 'complete-cultivation',
    entity: 'cultivation',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { on: body.on, evidence: body.evidence },
  });
  return await oneCultivation(tx, actor, row.id);
}
