import type { endLeadingUnit as contract } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { takeUnit } from './leading-units.ts';

/** Takes somebody or a unit out of a leading group; what it planned stays on record. Throws `not-found`, `stale-version`. */
export async function endLeadingUnit(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  const unit = await takeUnit(tx, actor, params.id, body.version, 'change');
  await tx.run(
    'update leading_unit set ended_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, unit.id, tx.today],
  );
  await writeAudit(tx, actor, {
    action: 'end-leading-unit',
    entity: 'leading-unit',
    entityId: unit.id,
    organisation: unit.group.name,
    detail: { name: unit.name, role: unit.role },
  });
  return { ok: true };
}
