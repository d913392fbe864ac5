import type { addLeadingUnit as contract, LeadingUnit } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace, unknownPlace } from '../organisations/public.ts';
import { readUnit } from './leading-units.ts';

/** Puts somebody or a unit into the leading group of a committee (R3.7). Throws `unknown-organisation`. */
export async function addLeadingUnit(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<LeadingUnit> {
  const group = await openPlace(tx, body.groupId, 'groupId');
  if (group.id !== actor.organisationId && actor.role !== 'county-officer') throw unknownPlace('groupId');
  const unit = body.unitId === null ? null : await openPlace(tx, body.unitId, 'unitId');
  await tx.run(
    `insert into leading_unit (county_id, id, group_id, path, name, unit_id, leader, duty, role, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      group.id,
      (unit ?? group).path,
      body.name,
      unit?.id ?? null,
      body.leader,
      body.duty,
      body.role,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'add-leading-unit',
    entity: 'leading-unit',
    entityId: body.id,
    organisation: group.name,
    detail: { name: body.name, role: body.role, leader: body.leader, duty: body.duty },
  });
  return await readUnit(tx, actor, body.id);
}
