import type {
  changeLeadingUnit as contract,
  LeadingUnit,
} from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace, placeInScope } from '../organisations/public.ts';
import { readUnit, takeUnit } from './leading-units.ts';

/** Changes a place in a leading group (R3.7). Throws `not-found`, `stale-version`, `unknown-organisation`. */
export async function changeLeadingUnit(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<LeadingUnit> {
  const { group } = await takeUnit(tx, actor, params.id, body.version, 'change');
  const place =
    body.unitId === null ? await placeInScope(tx, group.id) : await openPlace(tx, body.unitId, 'unitId');
  await tx.run(
    `update leading_unit set path = $3, name = $4, unit_id = $5, leader = $6, duty = $7, role = $8, version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, params.id, place.path, body.name, body.unitId, body.leader, body.duty, body.role],
  );
  await writeAudit(tx, actor, {
    action: 'change-leading-unit',
    entity: 'leading-unit',
    entityId: params.id,
    organisation: group.name,
    detail: { name: body.name, role: body.role, leader: body.leader, duty: body.duty },
  });
  return await readUnit(tx, actor, params.id);
}
