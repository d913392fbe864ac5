import type {
  recordMobileMember as contract,
  MobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { oneMobile } from './mobile-store.ts';
import { activeMember, checkDay } from './places.ts';

/** A member goes away: where, since when, who keeps in contact (R1.6). Throws `unknown-member`, `already-away`. */
export async function recordMobileMember(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<MobileMember> {
  const member = await activeMember(tx, body.memberId);
  checkDay(tx, body.leftOn, null, 'leftOn');
  const away = await tx.maybe(
    'select 1 from mobile_member where county_id = $1 and member_id = $2 and returned_on is null',
    [tx.countyId, member.id],
  );
  if (away) throw new ProblemError('already-away', 409, { params: { name: member.name } });
  await tx.run(
    `insert into mobile_member (county_id, id, member_id, organisation_id, path, left_on, place, work, contact_branch, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      member.id,
      member.organisation_id,
      member.path,
      body.leftOn,
      body.place,
      body.work,
      body.contactBranch,
      actor.displayName,
      tx.now,
    ],
  );
  const one = await oneMobile(tx, actor, body.id);
  await writeAudit(tx, actor, {
    action: 'record-mobile-member',
    entity: 'mobile-member',
    entityId: body.id,
    organisation: one.organisation.name,
    detail: { name: member.name, leftOn: body.leftOn, place: body.place },
  });
  await markAllDirty(tx);
  return one;
}
