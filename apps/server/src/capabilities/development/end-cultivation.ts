import type { endCultivation as contract } from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { takeCultivation } from './cultivation-store.ts';
import { checkDay } from './places.ts';

/** The member is brought on no longer (R7.2). */
export async function endCultivation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  const row = await takeCultivation(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.started_on);
  await tx.run(
    'update cultivation set ended_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on],
  );
  await writeAudit(tx, actor, {
    action: 'end-cultivation',
    entity: 'cultivation',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { on: body.on, reason: body.reason },
  });
  return { ok: true };
}
