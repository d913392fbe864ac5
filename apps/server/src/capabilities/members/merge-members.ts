import type { mergeMembers as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { refuseUnderWay } from './end-membership.ts';
import { presentMember } from './present.ts';
import { addEvent, mustBeActive, selectMember, setAffiliation, takeMember } from './store.ts';

/**
 * Puts a duplicate away for the card that stays. Nothing is lost: the duplicate's own row, places and events remain
 * and are shown with the card (R1.4). Throws `merge-into-itself`, `member-ended`, `transfer-under-way`.
 */
export async function mergeMembers(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Member> {
  if (params.id === body.duplicateId) {
    throw new ProblemError('merge-into-itself', 422, {
      errors: [{ field: 'duplicateId', code: 'merge-into-itself' }],
    });
  }
  const present = (row: Parameters<typeof presentMember>[0]) => presentMember(row, tx.today);
  // In one order, so that two merges the other way round do not wait for each other.
  const order = [params.id, body.duplicateId].sort();
  await tx.many('select 1 from member where county_id = $1 and id = any($2) order by id for update', [
    tx.countyId,
    order,
  ]);
  const stays = await takeMember(tx, params.id, body.version, present);
  const duplicate = await takeMember(tx, body.duplicateId, body.duplicateVersion, present);
  mustBeActive(stays);
  mustBeActive(duplicate);
  await refuseUnderWay(tx, duplicate.id);
  await tx.run(
    `update member set state = 'merged', ended_on = $4, merged_into = $3, version = version + 1, updated_at = $5
     where county_id = $1 and id = $2`,
    [tx.countyId, duplicate.id, stays.id, tx.today, tx.now],
  );
  // What was merged into the duplicate before goes on to the card that stays.
  await tx.run('update member set merged_into = $3 where county_id = $1 and merged_into = $2', [
    tx.countyId,
    duplicate.id,
    stays.id,
  ]);
  await tx.run('update member set version = version + 1, updated_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    stays.id,
    tx.now,
  ]);
  await setAffiliation(tx, duplicate.id, {
    fromOn: tx.today,
    organisationId: null,
    path: duplicate.path,
    how: 'merged',
  });
  await addEvent(tx, actor.displayName, {
    memberId: stays.id,
    on: tx.today,
    kind: 'merged',
    detail: {
      duplicate: duplicate.name,
      identity: duplicate.identityMasked,
      organisation: duplicate.organisationName,
      reason: body.reason,
    },
  });
  await writeAudit(tx, actor, {
    action: 'merge-members',
    entity: 'member',
    entityId: stays.id,
    organisation: stays.organisationName,
    detail: { name: stays.name, duplicateId: duplicate.id, reason: body.reason },
  });
  await markAllDirty(tx);
  const after = await selectMember(tx, stays.id);
  if (!after) throw notFound('member');
  return presentMember(after, tx.today);
}
