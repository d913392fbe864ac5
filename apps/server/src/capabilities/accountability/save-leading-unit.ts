import type { saveLeadingUnit as contract, LeadingUnit } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace, unknownPlace } from '../organisations/public.ts';
import { readUnit, takeUnit } from './leading-units.ts';

/**
 * Puts somebody or a unit into the leading group of a committee, or changes the place (R3.7). Throws
 * `unknown-organisation`, `not-found`, `stale-version`.
 */
export async function saveLeadingUnit(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<LeadingUnit> {
  const group = await openPlace(tx, body.groupId, 'groupId');
  if (group.id !== actor.organisationId && actor.role !== 'county-officer') throw unknownPlace('groupId');
  const unit = body.unitId === null ? null : await openPlace(tx, body.unitId, 'unitId');
  if (body.version > 0) await takeUnit(tx, actor, body.id, body.version, 'change');
  const done = await tx.run(
    body.version === 0
      ? `insert into leading_unit (county_id, id, group_id, path, name, unit_id, leader, duty, role, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`
      : `update leading_unit set group_id = $3, path = $4, name = $5, unit_id = $6, leader = $7, duty = $8, role = $9, version = version + 1
         where county_id = $1 and id = $2 and $10 <> '' and $11 <> ''`,
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
  if (done === 0) throw stale(await readUnit(tx, actor, body.id));
  await writeAudit(tx, actor, {
    action: 'save-leading-unit',
    entity: 'leading-unit',
    entityId: body.id,
    organisation: group.name,
    detail: { name: body.name, role: body.role, leader: body.leader, duty: body.duty },
  });
  return await readUnit(tx, actor, body.id);
}
