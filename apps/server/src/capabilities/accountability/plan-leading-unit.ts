import type { planLeadingUnit as contract, LeadingUnit } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readUnit, takeUnit } from './leading-units.ts';

/** A member unit hands in its plan; a later one replaces it (R3.7). Throws `not-found`, `stale-version`. */
export async function planLeadingUnit(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<LeadingUnit> {
  const unit = await takeUnit(tx, actor, params.id, body.version, 'plan');
  await tx.run(
    'update leading_unit set plan = $3, plan_on = $4, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, unit.id, body.plan, tx.today],
  );
  await writeAudit(tx, actor, {
    action: 'plan-leading-unit',
    entity: 'leading-unit',
    entityId: unit.id,
    organisation: unit.unit?.name ?? unit.group.name,
    detail: { name: unit.name, plan: body.plan },
  });
  return await readUnit(tx, actor, unit.id);
}
