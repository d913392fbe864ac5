import type { Cultivation, startCultivation as contract } from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { oneCultivation } from './cultivation-store.ts';
import { activeMember, checkDay } from './places.ts';

/** A member is brought on to become a capable villager: by which project, with whose help (R7.2). Throws `already-capable`, `already-cultivated`. */
export async function startCultivation(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Cultivation> {
  const member = await activeMember(tx, body.memberId);
  checkDay(tx, body.startedOn, null, 'startedOn');
  const open = await tx.maybe(
    'select 1 from cultivation where county_id = $1 and member_id = $2 and ended_on is null',
    [tx.countyId, member.id],
  );
  if (member.capable_villager)
    throw new ProblemError('already-capable', 409, { params: { name: member.name } });
  if (open) throw new ProblemError('already-cultivated', 409, { params: { name: member.name } });
  await tx.run(
    `insert into cultivation (county_id, id, member_id, organisation_id, path, started_on, project, helper, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      member.id,
      member.organisation_id,
      member.path,
      body.startedOn,
      body.project,
      body.helper ?? '',
      actor.displayName,
      tx.now,
    ],
  );
  const one = await oneCultivation(tx, actor, body.id);
  await writeAudit(tx, actor, {
    action: 'start-cultivation',
    entity: 'cultivation',
    entityId: body.id,
    organisation: one.organisation.name,
    detail: { name: member.name, project: body.project },
  });
  return one;
}
