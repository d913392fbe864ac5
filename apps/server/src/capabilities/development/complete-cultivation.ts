import type {
  Cultivation,
  completeCultivation as contract,
} from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { setCapableVillagers } from '../members/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { oneCultivation, takeCultivation } from './cultivation-store.ts';
import { activeMember, checkDay } from './places.ts';

/**
 * The member has become a capable villager, on a day and by what evidence, and is marked so in the member register
 * (R7.2). Throws `unknown-member` when the member has left.
 */
export async function completeCultivation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Cultivation> {
  const row = await takeCultivation(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.started_on);
  const member = await activeMember(tx, row.member_id);
  await tx.run(
    'update cultivation set became_on = $3, evidence = $4, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on, body.evidence],
  );
  await setCapableVillagers(tx, actor.displayName, [
    { memberId: member.id, on: body.on, evidence: body.evidence },
  ]);
  await writeAudit(tx, actor, {
    action: 'complete-cultivation',
    entity: 'cultivation',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: member.name, on: body.on, evidence: body.evidence },
  });
  await markAllDirty(tx);
  return await oneCultivation(tx, actor, row.id);
}
